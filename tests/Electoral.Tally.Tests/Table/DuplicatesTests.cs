namespace Electoral.Tally.Tests.Table;

public class DuplicatesTests
{
    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst, new[] { 1, 3 })]
    [InlineData(DuplicatePolicy.KeepLast, new[] { 3, 4 })]
    [InlineData(DuplicatePolicy.RejectAll, new[] { 3 })]
    public void Sheets_of_the_same_codes_are_kept_as_the_policy_says(DuplicatePolicy policy, int[] expected)
    {
        var table = Table(policy, Sheet("1", "1", 1), Sheet("1", "1", 2), Sheet("1", "01", 3), Sheet("1", "1", 4));
        Assert.Equal(expected, table.Select(row => row["A"] ?? 0).Order());
    }

    [Fact]
    public void A_reject_says_what_it_repeats()
    {
        var table = Table(DuplicatePolicy.KeepFirst, Sheet("1", "7", 1), Sheet("2", "7", 2), Sheet("1", "7", 3));
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((3, RejectReason.Duplicate, "1/7"), (reject.Row, reject.Reason, reject.Found));
        Assert.Contains("sheet 1 of those added", reject.Expected, StringComparison.Ordinal);
        Assert.Equal("3 rows: 2 accepted, 1 rejected, 0 blank", table.Reading.ToString());
    }

    [Fact]
    public void Own_keys_go_before_codes()
    {
        var sheets = new[]
        {
            Sheet("1", "1", 1) with { Key = "K" },
            Sheet("1", "1", 2) with { Key = "L" },
            Sheet("2", "9", 3) with { Key = "K" },
        };
        Assert.Equal([1, 2], Table(DuplicatePolicy.KeepFirst, sheets).Select(row => row["A"] ?? 0).Order());
        Assert.Equal([2, 3], Table(DuplicatePolicy.KeepLast, sheets).Select(row => row["A"] ?? 0).Order());
        Assert.Equal([2], Table(DuplicatePolicy.RejectAll, sheets).Select(row => row["A"] ?? 0));
    }

    [Fact]
    public void Sheets_without_a_key_go_by_codes_that_cannot_be_mistaken()
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["state", "centre", "table"]);
        builder.Add(new() { Unit = new("1/2", "3"), Code = "4", Votes = [1] });
        builder.Add(new() { Unit = new("1", "2/3"), Code = "4", Votes = [2] });
        builder.Add(new() { Unit = new("5", "5"), Code = "5", Votes = [3], Key = "K" });
        Assert.Equal(3, builder.Build().Count);
    }

    [Fact]
    public void Units_whose_sheets_are_all_refused_are_not_in_the_tree()
    {
        var table = Table(DuplicatePolicy.RejectAll, Sheet("1", "7", 1), Sheet("2", "7", 2), Sheet("1", "7", 3));
        Assert.Equal(["2"], table.Units.UnitsAt("state").Select(unit => unit.Code));
        var nothing = Table(DuplicatePolicy.RejectAll, Sheet("1", "7", 1), Sheet("1", "7", 3));
        Assert.Empty(nothing);
        Assert.Empty(nothing.Units.UnitsAt("state"));
        Assert.Equal(2, nothing.Reading.Rejected);
    }

    [Fact]
    public void What_was_found_is_cut_to_a_hundred_characters()
    {
        string code = new('x', 300);
        var table = Table(DuplicatePolicy.KeepFirst, Sheet("1", code, 1), Sheet("1", code, 2));
        Assert.Equal(100, Assert.Single(table.Reading.Rejects).Found.Length);
    }

    private static TallySheet Sheet(string state, string code, int votes) =>
        new() { Unit = new(state), Code = code, Votes = [votes] };

    private static TallyTable Table(DuplicatePolicy policy, params TallySheet[] sheets)
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["state", "table"]) { Duplicates = policy };
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }
}
