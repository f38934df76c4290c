namespace Electoral.Tally.Tests.Table;

public class SheetFrameTests
{
    [Fact]
    public void Totals_are_known_of_the_whole_alone()
    {
        var frame = SheetFrame.OfTotals(stations: 30_026, registered: 21_321_805);
        Assert.Equal((FrameDetail.Totals, 30_026L, 21_321_805L), (frame.Detail, frame.Stations, frame.Registered));
        Assert.Empty(frame.Units.Levels);
        Assert.Equal((30_026L, 21_321_805L), (frame.StationsOf(UnitPath.Root), frame.RegisteredOf(frame.Units.Root)));
        Assert.Null(frame.StationsOf(new UnitPath("1")));
        Assert.Null(frame.Roll);
        Assert.Null(frame.Capacity);
        Assert.Equal("30,026 stations; 21,321,805 registered voters; all 1", frame.ToString());
    }

    [Fact]
    public void What_is_not_known_is_null_not_zero()
    {
        var frame = SheetFrame.OfTotals(stations: 0, registered: null);
        Assert.Equal(0, frame.Stations);
        Assert.Null(frame.Registered);
        Assert.Equal("0 stations; unknown registered voters; all 1", frame.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => SheetFrame.OfTotals(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SheetFrame.OfTotals(5, -1));
    }

    [Fact]
    public void Totals_of_units_add_up_where_the_unit_above_gives_none()
    {
        var frame = SheetFrame.OfUnits(
            ["state", "municipality"],
            [new(new("2", "01"), 4, 400), new(new("10"), 7, null) { Name = "Ten" }, new(new("2", "9"), 5, 500)]);
        Assert.Equal(FrameDetail.Units, frame.Detail);
        Assert.Equal(["2", "Ten"], frame.Units.UnitsAt("state").Select(unit => unit.Name));
        Assert.Equal((9L, 900L), (frame.StationsOf(new UnitPath("2")), frame.RegisteredOf(new UnitPath("2"))));
        Assert.Equal((16L, null), (frame.Stations, frame.Registered));
        Assert.Equal(4, frame.StationsOf(frame.Units.UnitsAt("municipality")[0]));
        Assert.Null(frame.StationsOf(new UnitPath("2", "1")));
    }

    [Fact]
    public void A_number_given_stands_though_not_all_units_below_are_listed()
    {
        var frame = SheetFrame.OfUnits(["state"], [new(UnitPath.Root, 30, 3_000), new(new("1"), 10, null)]);
        Assert.Equal((30L, 3_000L), (frame.Stations, frame.Registered));
        Assert.Null(frame.RegisteredOf(new UnitPath("1")));
    }

    [Fact]
    public void A_frame_of_no_units_knows_nothing()
    {
        var frame = SheetFrame.OfUnits(["state"], []);
        Assert.Null(frame.Stations);
        Assert.Empty(frame.Units.UnitsAt("state"));
    }

    [Fact]
    public void Units_that_contradict_each_other_are_refused()
    {
        FrameUnit[][] bad =
        [
            [new(new("1"), 10, 5), new(new("1"), 10, 5)],
            [new(new("1", "2", "3"), 10, 5)],
            [new(new("1"), -1, 5)],
            [new(new("1"), 1, -5)],
            [new(new("1"), 10, null), new(new("1", "1"), 6, null), new(new("1", "2"), 5, null)],
            [new(UnitPath.Root, null, 10), new(new("1", "1"), null, 11)],
        ];
        string[] levels = ["state", "centre"];
        Assert.All(bad, units => Assert.Throws<ArgumentException>(() => SheetFrame.OfUnits(levels, units)));
        Assert.Throws<ArgumentException>(() => SheetFrame.OfUnits(["state", "STATE"], []));
        Assert.Throws<ArgumentNullException>(() => SheetFrame.OfUnits(["state"], [null!]));
    }

    [Fact]
    public void Stations_are_rows_of_a_table_with_a_capacity_of_their_own()
    {
        var frame = SheetFrame.OfStations(Roll(), capacity: "issued");
        Assert.Equal(FrameDetail.Stations, frame.Detail);
        Assert.Equal((3L, null), (frame.Stations, frame.Registered));
        Assert.Equal((2L, 500L), (frame.StationsOf(new UnitPath("1")), frame.RegisteredOf(new UnitPath("1"))));
        Assert.Equal((1L, null), (frame.StationsOf(new UnitPath("2")), frame.RegisteredOf(new UnitPath("2"))));
        Assert.Equal([250, null, 0], frame.Capacity);
        Assert.Equal("3 stations; unknown registered voters; all 1, state 2", frame.ToString());
    }

    [Fact]
    public void Unless_it_is_named_no_capacity_is_taken()
    {
        Assert.Null(SheetFrame.OfStations(Roll()).Capacity);
        Assert.Throws<ArgumentException>(() => SheetFrame.OfStations(Roll(), capacity: "returned"));
    }

    [Fact]
    public void Units_of_another_tree_are_refused()
    {
        var frame = SheetFrame.OfStations(Roll());
        Assert.Throws<ArgumentException>(() => frame.StationsOf(Roll().Units.Root));
        Assert.Throws<ArgumentException>(() => frame.RegisteredOf(default(ReportingUnit)));
    }

    private static TallyTable Roll()
    {
        var builder = new TallyTable.Builder(new(), ["state", "table"], ["issued"]);
        builder.Add(Station("1", "1", 200, 250));
        builder.Add(Station("1", "2", 300, null));
        builder.Add(Station("2", "1", null, 0));
        return builder.Build();
    }

    private static TallySheet Station(string state, string code, int? registered, int? issued) => new()
    {
        Unit = new(state),
        Code = code,
        Registered = registered,
        Votes = [],
        Extra = new Dictionary<string, int?> { ["issued"] = issued },
    };
}
