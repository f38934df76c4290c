namespace Electoral.Tally.Tests.Table;

public class TallyTableTests
{
    private static readonly TallyTable Table = Built();

    [Fact]
    public void Rows_are_ordered_by_unit_and_code() =>
        Assert.Equal(["2/01/9", "2/01/10", "10/7/1", "b//1"], Table.Select(row => row.ToString()));

    [Fact]
    public void Fields_that_no_sheet_has_are_absent()
    {
        Assert.Null(Table.Blank);
        Assert.Null(Table[0].Blank);
        Assert.Equal([100, null, 300, 400], Table.Registered);
        Assert.Equal([100, null, 300, 400], Table.Column(CountField.Registered));
    }

    [Fact]
    public void Votes_and_further_counts_are_found_by_name()
    {
        Assert.Equal([1, 2, 3, 4], Table.VotesOf("A"));
        Assert.Equal((2, 2), (Table[1]["A"], Table[1].VotesAt(0)));
        Assert.Equal([null, 20, null, null], Table.Extra("issued"));
        Assert.Throws<ArgumentException>(() => Table.VotesOf("Z"));
        Assert.Throws<ArgumentException>(() => Table[0]["Z"]);
        var failure = Assert.Throws<ArgumentException>(() => Table.Extra("returned"));
        Assert.Contains("It has: issued", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_outside_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Table[4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Table[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Table.Slice(new UnitPath("2"))[2]);
    }

    [Fact]
    public void Units_of_other_trees_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Table.Slice(Built().Units.Root));
        Assert.Throws<ArgumentException>(() => Table.StartAndCountOf(default));
        var failure = Assert.Throws<ArgumentException>(() => Table.Slice(new UnitPath("2", "1")));
        Assert.Contains("2/1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_equal_to_itself_only()
    {
        Assert.Equal(Table[1], Table[1]);
        Assert.NotEqual(Table[1], Table[2]);
        Assert.NotEqual(Table[1], Built()[1]);
        Assert.Equal("", default(TallyRow).ToString());
    }

    [Fact]
    public void A_rows_key_is_its_codes_unless_it_has_one() =>
        Assert.Equal(("2/01/9", false), (Table[0].Key, Table.HasKeys));

    [Fact]
    public void It_says_what_it_is() =>
        Assert.Equal("4 sheets; A, B; all 1, state 3, centre 3", Table.ToString());

    private static TallyTable Built()
    {
        var builder = new TallyTable.Builder(
            new(new Selection("A"), new Selection("B")), ["state", "centre", "table"], ["issued"]);
        builder.Add(new() { Unit = new("b", ""), Code = "1", Votes = [4, 0], Registered = 400 });
        builder.Add(new()
        {
            Unit = new("2", "01"),
            Code = "10",
            Votes = [2, null],
            Extra = new Dictionary<string, int?> { ["issued"] = 20 },
        });
        builder.Add(new() { Unit = new("10", "7"), Code = "1", Votes = [3, 0], Registered = 300 });
        builder.Add(new() { Unit = new("2", "01"), Code = "9", Votes = [1, 0], Registered = 100 });
        return builder.Build();
    }
}
