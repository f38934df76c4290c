namespace Electoral.Tally.Tests.Generators;

public class TableComparerTests
{
    private static readonly TallySheet First = new()
    {
        Unit = new("1", "2"),
        Code = "3",
        Registered = 90,
        Votes = [10, null],
        Extra = new Dictionary<string, int?> { ["issued"] = 5 },
        Stratum = "north",
        Provenance = new("a.csv", 7, "https://example.org/7", new DateTime(2024, 7, 28)),
    };

    private static readonly TallySheet Second = First with { Code = "4", Provenance = new("a.csv", 8, null, null) };

    [Fact]
    public void Equal_tables_are_the_same() =>
        Assert.Null(TableComparer.FirstDifference(Of(First, Second), Of(First, Second)));

    [Fact]
    public void Every_field_of_a_sheet_makes_a_difference()
    {
        TallySheet[] others =
        [
            Second with { Code = "5" }, Second with { Unit = new("1", "3") }, Second with { Key = "K" },
            Second with { Registered = null }, Second with { Registered = 91 }, Second with { Votes = [10, 0] },
            Second with { BallotsCast = 0 }, Second with { Valid = 0 }, Second with { Blank = 0 },
            Second with { Invalid = 0 },
            Second with { Extra = null }, Second with { Stratum = null }, Second with { Status = SheetStatus.Pending },
            Second with { Provenance = default }, Second with { Provenance = Second.Provenance with { Row = 9 } },
            Second with { Provenance = Second.Provenance with { ImageAddress = "x" } },
            Second with { Provenance = Second.Provenance with { Arrived = new DateTime(2024, 7, 29) } },
        ];
        Assert.All(others, other => Assert.NotNull(TableComparer.FirstDifference(Of(First, Second), Of(First, other))));
    }

    [Fact]
    public void The_difference_can_be_read() => Assert.Equal(
        "row 1, registered: expected 90, found 91",
        TableComparer.FirstDifference(Of(First, Second), Of(First, Second with { Registered = 91 })));

    [Fact]
    public void What_is_left_out_makes_no_difference()
    {
        var other = Of(First, Second with { Provenance = new("b.csv", 1, null, null) });
        Assert.NotNull(TableComparer.FirstDifference(Of(First, Second), other));
        Assert.Null(TableComparer.FirstDifference(Of(First, Second), other, TableAspects.Source));
    }

    [Fact]
    public void A_name_makes_a_difference()
    {
        var named = Of(new Dictionary<UnitPath, string> { [new("1")] = "One" }, First);
        Assert.Equal(
            "unit at state: expected 1 'One', 1 rows from 0, found 1 '1', 1 rows from 0",
            TableComparer.FirstDifference(named, Of(First), TableAspects.None));
        Assert.Null(TableComparer.FirstDifference(named, Of(First), TableAspects.UnitNames));
    }

    private static TallyTable Of(params TallySheet[] sheets) => Of(new Dictionary<UnitPath, string>(), sheets);

    private static TallyTable Of(Dictionary<UnitPath, string> names, params TallySheet[] sheets) => new Election
    {
        Contest = new(new Selection("A"), new Selection("B")),
        Levels = ["state", "centre", "table"],
        Extra = ["issued"],
        UnitNames = names,
        Sheets = sheets,
    }.Table();
}
