namespace Electoral.Tally.Tests.Table.Regrouping;

public class RegroupingTests
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        """
        unit:state,name:state,unit:town,sheet:table,registered,votes:A,votes:B
        1,Alba,10,1,100,30,20
        1,Alba,10,2,100,40,10
        1,Alba,11,1,50,5,25
        2,Brisa,10,1,80,20,20
        """);

    [Fact]
    public void Regions_stand_above_states_and_sheets_stay_who_they_are()
    {
        var regions = Sheets.WithLevel("region", row => row.Unit.Path[0] == "2" ? "north" : "south");
        Assert.Equal(["region", "state", "town"], regions.Units.Levels.Select(level => level.Name));
        Assert.Equal(["north", "south"], regions.RollUp("region").Select(unit => unit.Unit.Code));
        Assert.Equal("Alba", regions.RollUp("state")["south/1"].Unit.Name);
        Assert.Equal(["2/10/1", "1/10/1", "1/10/2", "1/11/1"], regions.Select(row => row.Key));
        Assert.Equal(4, regions.CompareWith(Sheets.WithLevel("size", _ => "x")).Matched);
    }

    [Fact]
    public void A_level_divides_the_units_that_it_is_put_below()
    {
        var parts = Sheets.WithLevel("half", row => row["A"] > row["B"] ? "A ahead" : null, below: "town");
        Assert.Equal(["state", "town", "half"], parts.Units.Levels.Select(level => level.Name));
        Assert.Equal(
            ["1/10/A ahead: 2", "1/11/: 1", "2/10/: 1"],
            parts.RollUp("half").Select(unit => $"{string.Join('/', unit.Unit.Path.Codes)}: {unit.Totals.Sheets}"));
        Assert.Equal("(none)", parts.RollUp("half")[1].Unit.Name);
    }

    [Fact]
    public void A_slice_gives_a_table_of_its_sheets_alone()
    {
        var slice = Sheets.Slice(new UnitPath("1")).WithLevel("size", row => row.Registered > 60 ? "large" : "small");
        Assert.Equal(3, slice.Count);
        Assert.Equal(75, slice.Totals()["A"]);
        Assert.Equal(70, slice.RollUp("size")["large"].Totals["A"]);
        Assert.Equal(2, Sheets.Slice(new UnitPath("1")).WithStratum(row => row.Unit.Code).Count(
            row => row.Stratum == "10"));
    }

    [Theory]
    [InlineData("state", null)]
    [InlineData("TABLE", null)]
    [InlineData(" ", null)]
    [InlineData("region", "county")]
    public void Names_that_are_taken_and_levels_that_are_not_there_are_refused(string name, string? below) =>
        Assert.Throws<ArgumentException>(() => Sheets.WithLevel(name, _ => "1", below));

    [Fact]
    public void Units_and_votes_are_asked_for_by_their_codes()
    {
        var states = Sheets.RollUp("state");
        Assert.Equal(75, states["1"].Totals["A"]);
        Assert.Equal(45, Sheets.RollUp("town")["1/10"].Totals["A"] - 25);
        Assert.Equal(95, Sheets.RollUp("all")[""].Totals["A"]);
        Assert.Equal(95, Sheets.RollUp("all")["/"].Totals["A"]);
        Assert.Contains("1, 2", Assert.Throws<KeyNotFoundException>(() => states["3"]).Message);
        Assert.Throws<KeyNotFoundException>(() => states["a\\"]);
        Assert.Throws<KeyNotFoundException>(() => states.Take(1)["2"]);
        Assert.Throws<ArgumentException>(() => Sheets.Totals()["C"]);
    }

    [Fact]
    public void A_key_of_slashes_and_none_are_found_again()
    {
        var groups = Sheets.RollUpBy("group", row => row.Code == "2" ? "a/b" : null);
        Assert.Equal("group", groups.Level.Name);
        Assert.Equal(40, groups["a\\/b"].Totals["A"]);
        Assert.Equal(55, groups[""].Totals["A"]);
        Assert.Equal(groups[0].Unit, groups[""].Unit);
    }
}
