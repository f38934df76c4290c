namespace Electoral.Tally.Tests.Aggregation;

public class RowCountsTests
{
    private static readonly Contest BlankIsValid = new(new Selection("A"), new Selection("B")) { BlankIsValid = true };

    /// <summary>Like files that give votes, blank and invalid votes, and no column of valid ones.</summary>
    private static readonly TallyTable WithoutValid = Table(
        new(new Selection("A"), new Selection("B")),
        new() { Code = "1", Registered = 100, Blank = 3, Invalid = 2, Votes = [30, 20] },
        new() { Code = "2", Registered = 0, Blank = 1, Invalid = 2, Votes = [5, 0] },
        new() { Code = "3", Registered = 100, Blank = 1, Invalid = null, Votes = [5, 5] },
        new() { Code = "4", Registered = 100, Blank = 0, Invalid = 0, Votes = [5, null] });

    [Fact]
    public void A_filter_by_derived_counts_keeps_what_one_by_an_absent_field_loses()
    {
        Assert.Empty(WithoutValid.Where(row => row.Valid > 0));
        Assert.Equal(["1", "2", "3"], WithoutValid.Where(row => row.EffectiveValid > 0).Select(row => row.Code));
        Assert.Equal(["1"], WithoutValid.Where(row => row.Turnout?.Value > 0.5).Select(row => row.Code));
        Assert.Equal(["1", "2"], WithoutValid.Where(row => row.ShareOf("A")?.Value > 0.5).Select(row => row.Code));
    }

    [Fact]
    public void What_follows_needs_every_part()
    {
        Assert.Equal([50, 5, 10, null], WithoutValid.Select(row => row.EffectiveValid));
        Assert.Equal([55, 8, null, null], WithoutValid.Select(row => row.EffectiveBallots));
        Assert.Equal(["55.00 %", null, null, null], WithoutValid.Select(row => row.Turnout?.ToString()));
        Assert.Equal(["20.00 %", null, "5.00 %", null], WithoutValid.Select(
            row => row.ShareOf("B", ShareOf.Registered)?.ToString()));
        Assert.Throws<ArgumentException>(() => WithoutValid[0].ShareOf("C"));
        Assert.Throws<ArgumentOutOfRangeException>(() => WithoutValid[0].ShareOf("A", (ShareOf)9));
    }

    [Fact]
    public void Blank_votes_are_part_of_valid_ones_where_the_contest_says_so()
    {
        var table = Table(
            BlankIsValid,
            new() { Code = "1", Blank = 3, Invalid = 2, Votes = [30, 20] },
            new() { Code = "2", Invalid = 2, Votes = [30, 20] });
        Assert.Equal([53, null], table.Select(row => row.EffectiveValid));
        Assert.Equal([55, null], table.Select(row => row.EffectiveBallots));
    }

    [Fact]
    public void A_field_of_the_source_is_not_patched_but_its_sum_is()
    {
        var table = Table(
            new(new Selection("A")),
            new() { Code = "1", Valid = 9, Invalid = 1, Votes = [8] },
            new() { Code = "2", Valid = null, Invalid = 1, Votes = [8] });
        Assert.Equal([9, null], table.Select(row => row.EffectiveValid));
        Assert.Equal([10, 9], table.Select(row => row.EffectiveBallots));
    }

    [Fact]
    public void Sums_of_large_counts_do_not_overflow() => Assert.Equal(2L * int.MaxValue, Table(
        new(new Selection("A"), new Selection("B")),
        new TallySheet { Code = "1", Votes = [int.MaxValue, int.MaxValue] })[0].EffectiveValid);

    [Fact]
    public void A_roll_of_stations_has_no_valid_votes() =>
        Assert.Null(Table(new(), new TallySheet { Code = "1", Registered = 5, Votes = [] })[0].EffectiveValid);

    [Fact]
    public void A_count_that_no_counted_sheet_gives_is_no_zero()
    {
        var totals = WithoutValid.Where(row => row.Code == "3").Totals();
        Assert.Null(totals.Invalid);
        Assert.Equal(new FieldTotal(0, 0, 1), totals.Field(CountField.Invalid));
        Assert.Equal(1, totals.Blank);
    }

    [Fact]
    public void Totals_over_nothing_say_so()
    {
        var totals = WithoutValid.Where(row => row.Valid > 0).Totals();
        Assert.Contains("No sheet is counted", totals.ToString(), StringComparison.Ordinal);
        Assert.Contains("No hay actas", totals.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
        Assert.DoesNotContain("No sheet", WithoutValid.Totals().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_in_which_no_sheet_gives_the_votes_come_last_in_either_order()
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["state", "table"]);
        builder.Add(new() { Unit = new("1"), Code = "1", Votes = [null] });
        builder.Add(new() { Unit = new("2"), Code = "1", Votes = [5] });
        builder.Add(new() { Unit = new("3"), Code = "1", Votes = [0] });
        builder.Add(new() { Unit = new("4"), Code = "1", Votes = [null] });
        var states = builder.Build().RollUp("state");
        Assert.Equal(["3", "2", "1", "4"], states.OrderBy("A").Select(unit => unit.Unit.Code));
        Assert.Equal(["2", "3", "1", "4"], states.OrderByDescending("A").Select(unit => unit.Unit.Code));
    }

    private static TallyTable Table(Contest contest, params TallySheet[] sheets)
    {
        var builder = new TallyTable.Builder(contest, ["table"]);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }
}
