namespace Electoral.Tally.Tests.Table;

public class TableBuilderTests
{
    private static readonly Contest Contest = new(new Selection("A"), new Selection("B"));

    private static readonly TallySheet Sheet = new() { Unit = new("1"), Code = "2", Votes = [3, 4] };

    public static TheoryData<TallySheet, string> Bad { get; } = new()
    {
        { Sheet with { Unit = new("1", "1") }, "found a unit path of 2 codes, expected 1" },
        { Sheet with { Unit = default }, "found a unit path of 0 codes, expected 1" },
        { Sheet with { Votes = [1] }, "found 1 votes, expected 2" },
        { Sheet with { Votes = [1, -1] }, "Sheet 1/2: found B -1" },
        { Sheet with { Invalid = -5 }, "Sheet 1/2: found Invalid -5" },
        { Sheet with { Extra = new Dictionary<string, int?> { ["issued"] = -1 } }, "found issued -1" },
        { Sheet with { Extra = new Dictionary<string, int?> { ["other"] = 1 } }, "'other' is not declared" },
        { Sheet with { Status = (SheetStatus)9 }, "9 is not a SheetStatus" },
        { Sheet with { Provenance = new("a.csv", -1, null, null) }, "found row -1" },
        { Sheet with { Provenance = new("a.csv", 1L << 31, null, null) }, "found row 2147483648" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void A_bad_sheet_is_refused_whole(TallySheet bad, string message)
    {
        var builder = new TallyTable.Builder(Contest, ["state", "table"], ["issued"]);
        builder.Add(Sheet);
        var failure = Assert.Throws<ArgumentException>(() => builder.Add(bad));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        builder.Add(Sheet with { Code = "3" });
        Assert.Equal(["1/2", "1/3"], builder.Build().Select(row => row.ToString()));
    }

    [Fact]
    public void Nothing_is_null()
    {
        var builder = new TallyTable.Builder(Contest, ["state", "table"]);
        Assert.Throws<ArgumentNullException>(() => builder.Add(null!));
        Assert.Throws<ArgumentNullException>(() => builder.Add(Sheet with { Code = null! }));
        Assert.Throws<ArgumentNullException>(() => builder.Add(Sheet with { Votes = null! }));
        Assert.Throws<ArgumentNullException>(() => builder.NameUnit(new("1"), null!));
        Assert.Throws<ArgumentNullException>(() => new TallyTable.Builder(null!, ["table"]));
        Assert.Throws<ArgumentNullException>(() => new TallyTable.Builder(Contest, null!));
        Assert.Empty(builder.Build());
    }

    [Fact]
    public void Levels_have_names_that_differ()
    {
        string[][] levels = [[], ["state", ""], ["state", "State", "table"], ["table", "table"]];
        Assert.All(levels, names => Assert.Throws<ArgumentException>(() => new TallyTable.Builder(Contest, names)));
    }

    [Fact]
    public void Further_counts_have_names_that_differ()
    {
        Assert.Throws<ArgumentException>(() => new TallyTable.Builder(Contest, ["table"], ["a", "a"]));
        Assert.Throws<ArgumentException>(() => new TallyTable.Builder(Contest, ["table"], [" "]));
    }

    [Fact]
    public void Only_units_below_the_root_have_names()
    {
        var builder = new TallyTable.Builder(Contest, ["state", "table"]);
        Assert.Throws<ArgumentException>(() => builder.NameUnit(UnitPath.Root, "Everywhere"));
        Assert.Throws<ArgumentException>(() => builder.NameUnit(new("1", "2"), "Table two"));
    }

    [Fact]
    public void Units_that_are_only_named_are_not_in_the_table()
    {
        var builder = new TallyTable.Builder(Contest, ["state", "centre", "table"]);
        builder.NameUnit(new("1"), "One");
        builder.NameUnit(new("2", "7"), "Seven");
        builder.Add(new() { Unit = new("3", "8"), Code = "1", Votes = [1, 2] });
        Assert.Equal("all 1, state 1, centre 1", builder.Build().Units.ToString());
    }

    [Fact]
    public void A_table_may_be_empty()
    {
        var table = new TallyTable.Builder(Contest, ["state", "table"]).Build();
        Assert.Equal((0, "0 rows: 0 accepted, 0 rejected, 0 blank"), (table.Count, table.Reading.ToString()));
        Assert.Empty(table.Where(_ => true));
        Assert.Empty(table.Slice(table.Units.Root));
        Assert.Equal((0, 0), table.StartAndCountOf(table.Units.Root));
    }

    [Fact]
    public void Sources_that_number_too_far_are_refused()
    {
        var builder = new TallyTable.Builder(Contest, ["state", "table"]);
        builder.Add(Sheet with { Provenance = new("a.csv", int.MaxValue, null, null) });
        Assert.Equal(int.MaxValue, builder.Build()[0].Provenance.Row);
        builder.Add(Sheet with { Code = "3", Provenance = new("b.csv", 1, null, null) });
        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }
}
