namespace Electoral.Tally.Tests.Margins.Bulletins;

public sealed class BulletinTests
{
    // Public figures: the electoral council's bulletins of 29 July and 2 August 2024.
    private static readonly Bulletin First = new("first")
    {
        ["NM"] = 5_150_092,
        ["EG"] = 4_445_978,
        ["others"] = 462_704,
        Valid = 10_058_774,
        Percentages = new Dictionary<string, decimal> { ["NM"] = 51.20m, ["EG"] = 44.2m, ["others"] = 4.7m },
    };

    private static readonly Bulletin Second = new("second")
    {
        ["EG"] = 5_326_104,
        ["NM"] = 6_408_844,
        ["others"] = 600_936,
        Valid = 12_335_884,
        Invalid = 50_785,
        BallotsCast = 12_386_669,
        Registered = 21_321_805,
    };

    [Fact]
    public void The_first_bulletin_is_computed_from_percentages_or_a_rare_coincidence()
    {
        var rounded = RoundedPercentages.Of(First);
        Assert.True(rounded.IsAllExact);
        Assert.Equal([512, 442, 46], rounded.Options.Select(option => option.RoundedUnits));
        Assert.Equal(9.88e-9, rounded.ChanceProbability, 1e-11);
        string text = rounded.ToString();
        Assert.Contains("9.88", text, StringComparison.Ordinal);
        Assert.Contains("one of many", text, StringComparison.Ordinal);
        Assert.Contains("in good faith", text, StringComparison.Ordinal);
        Assert.False(RoundedPercentages.Of(Second).IsAllExact);
    }

    [Fact]
    public void Halves_are_rounded_upwards_and_cells_hold_what_rounds_to_them()
    {
        var rounded = RoundedPercentages.Of([1, 7], decimals: 0, total: 200);
        Assert.Equal([1L, 4], rounded.Options.Select(option => option.RoundedUnits));
        Assert.Equal([2L, 2], rounded.Options.Select(option => option.CellSize));
        Assert.False(rounded.SumEqualsTotal);
    }

    [Fact]
    public void A_total_of_nothing_has_no_percentages() =>
        Assert.Throws<ArgumentException>(() => RoundedPercentages.Of([0, 0]));

    [Fact]
    public void Selections_are_compared_by_name_whatever_their_order()
    {
        var increment = BulletinIncrement.Between(First, Second);
        Assert.Equal([1_258_752L, 880_126, 138_232], increment.Selections.Select(selection => selection.Increment));
        Assert.Equal((2_277_110, 378_626, false), (increment.Total, increment.LeadIncrement, increment.HasNegative));
        Assert.Null(increment.VotesPerAddedStation);
    }

    [Fact]
    public void A_falling_count_is_flagged()
    {
        var later = new Bulletin("later") { ["NM"] = 1, ["EG"] = 9_000_000, ["others"] = 500_000 };
        var increment = BulletinIncrement.Between(First, later);
        Assert.True(increment.HasNegative);
        Assert.Contains("falls", increment.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bulletins_with_unlike_selections_are_not_compared() => Assert.Throws<ArgumentException>(
        () => BulletinIncrement.Between(First, new Bulletin("other") { ["NM"] = 1, ["EG"] = 2 }));

    [Fact]
    public void Arithmetic_is_checked_as_far_as_it_is_stated()
    {
        Assert.True(BulletinArithmetic.Of(Second).Holds);
        Assert.Equal(3, BulletinArithmetic.Of(Second).Findings.Count);
        var first = BulletinArithmetic.Of(First);
        Assert.Equal(["percentage of others"], first.Findings.Where(finding => !finding.Holds).Select(f => f.What));
    }
}
