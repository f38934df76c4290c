namespace Electoral.Tally.Tests.Margins.Coverage;

public sealed class CoverageTests
{
    private static readonly Contest Two = new(new Selection("A"), new Selection("B"));

    [Fact]
    public void Pending_sheets_are_missing_stations_and_annulled_ones_stand_beside()
    {
        var coverage = Table(
            Sheet("1/1", 100), Sheet("1/2", 50, SheetStatus.Pending), Sheet("1/3", 25, SheetStatus.Annulled))
            .AssessCoverage(Frame(("1/1", 100), ("1/2", 50), ("1/3", 25), ("2/1", 10)));
        var whole = coverage.Whole;
        Assert.Equal((4L, 1, 2L, 1, 1), (whole.Stations, whole.Sheets, whole.Missing, whole.Pending, whole.Annulled));
        Assert.Equal((185L, 100L, 60L), (whole.Registered, whole.RegisteredCollected, whole.RegisteredMissing));
        Assert.Equal(["1/2", "2/1"], coverage.MissingStations.Select(station => station.ToString()));
        Assert.Equal([0.25, 100 / 185.0], [whole.BySheets, whole.ByRegistered]);
        Assert.Equal([3, 1], coverage.At("centre").Select(unit => unit.Stations ?? 0));
        Assert.Equal((1, 1, 1), (coverage.Collected.Count, coverage.Pending.Count, coverage.Annulled.Count));
    }

    [Fact]
    public void A_sheet_outside_the_frame_covers_nothing_and_is_named()
    {
        var coverage = Table(Sheet("1/1", 100), Sheet("1/9", 10), Sheet("7/1", 10)).AssessCoverage(
            Frame(("1/1", 100), ("1/2", 50)));
        Assert.Equal(["1/9", "7/1"], coverage.OutsideFrame.Select(row => row.ToString()));
        Assert.Equal((1, 1L), (coverage.Whole.Sheets, coverage.Whole.Missing));
        Assert.Contains("2 sheets match nothing in the frame and are left out: 1/9, 7/1.", coverage.ToString(),
        StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_match_where_both_have_them_and_the_unit_is_the_frames()
    {
        var coverage = Table(Sheet("La Paz/1", 100, key: "k1"), Sheet("Beni/1", 50, key: "k2"))
            .AssessCoverage(Frame(("LA PAZ/7", 100, "k1"), ("LA PAZ/8", 50, "k2"), ("BENI/9", 10, "k3")));
        Assert.Equal(["LA PAZ/7", "LA PAZ/8"], coverage.Collected.Select(row => row.ToString()));
        Assert.Equal([0, 2], coverage.At("centre").Select(unit => unit.Sheets));
        Assert.Equal(["BENI/9"], coverage.MissingStations.Select(station => station.ToString()));
    }

    [Fact]
    public void Codes_match_where_one_side_has_no_keys()
    {
        var coverage = Table(Sheet("1/1", 100, key: "k1")).AssessCoverage(Frame(("1/1", 100), ("1/2", 50)));
        Assert.Equal(1, coverage.Whole.Sheets);
    }

    [Fact]
    public void Two_sheets_of_one_station_count_once_and_the_counted_one_speaks()
    {
        var sheets = Table(
            Sheet("1/1", 100, SheetStatus.Annulled, "a"), Sheet("1/1", 100, key: "b"), Sheet("1/1", 100, key: "c"));
        var coverage = sheets.AssessCoverage(Frame(("1/1", 100), ("1/2", 50)));
        Assert.Equal((1, 0), (coverage.Whole.Sheets, coverage.Whole.Annulled));
        Assert.Equal(["a", "c"], coverage.DuplicateSheets.Select(row => row.Key));
        Assert.Equal("b", coverage.Collected[0].Key);
    }

    [Fact]
    public void Other_registered_voters_than_the_frames_are_named()
    {
        var coverage = Table(Sheet("1/1", 90)).AssessCoverage(Frame(("1/1", 100)));
        Assert.Equal(
            (90, 100), (coverage.RegisterConflicts.Single().OnSheet, coverage.RegisterConflicts.Single().InFrame));
        Assert.Equal(100, coverage.Whole.RegisteredCollected);
    }

    [Fact]
    public void Ballots_are_covered_where_the_roll_gives_them()
    {
        var roll = Table(Sheet("1/1", 100, a: 30, b: 20), Sheet("1/2", 50, a: 20, b: 5));
        var coverage = Table(Sheet("1/1", 100, a: 30, b: 20)).AssessCoverage(SheetFrame.OfStations(roll));
        Assert.Null(coverage.Whole.ByBallots);
        roll = Table(Sheet("1/1", 100, a: 30, b: 20, invalid: 0), Sheet("1/2", 50, a: 20, b: 5, invalid: 5));
        coverage = Table(Sheet("1/1", 100, a: 30, b: 20, invalid: 0)).AssessCoverage(SheetFrame.OfStations(roll));
        Assert.Equal((50L, 80L), (coverage.Whole.BallotsCollected, coverage.Whole.Ballots));
    }

    [Fact]
    public void Units_of_a_frame_of_totals_take_the_sheets_below_them()
    {
        var frame = SheetFrame.OfUnits(["centre"], [new(new("1"), 3, 200), new(new("2"), 2, null)]);
        var coverage = Table(Sheet("1/1", 100), Sheet("2/5", 30), Sheet("3/1", 10)).AssessCoverage(frame);
        Assert.Equal(["3/1"], coverage.OutsideFrame.Select(row => row.ToString()));
        var (first, second) = (coverage.At("centre")[0], coverage.At("centre")[1]);
        Assert.Equal((1, 2L, 100L), (first.Sheets, first.Missing, first.RegisteredMissing));
        Assert.Equal((1, 1L, null), (second.Sheets, second.Missing, second.RegisteredMissing));
        Assert.Equal((5L, null), (coverage.Whole.Stations, coverage.Whole.Registered));
    }

    [Fact]
    public void Frames_that_cannot_be_compared_are_refused()
    {
        var deep = new TallyTable.Builder(Two, ["state", "centre", "table"]).Build();
        Assert.Contains(
            "centre > table and state > centre > table",
            Assert.Throws<ArgumentException>(
                () => Table().AssessCoverage(SheetFrame.OfStations(deep))).Message, StringComparison.Ordinal);
        var states = SheetFrame.OfUnits(["state"], [new(new("1"), 3, 200)]);
        Assert.Throws<ArgumentException>(() => Table().AssessCoverage(states));
    }

    private static SheetFrame Frame(params (string Station, int Registered)[] stations) =>
        SheetFrame.OfStations(Table([.. stations.Select(station => Sheet(station.Station, station.Registered))]));

    private static SheetFrame Frame(params (string Station, int Registered, string Key)[] stations) =>
        SheetFrame.OfStations(
            Table([.. stations.Select(station => Sheet(station.Station, station.Registered, key: station.Key))]));

    private static TallyTable Table(params TallySheet[] sheets)
    {
        var builder = new TallyTable.Builder(Two, ["centre", "table"]);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }

    private static TallySheet Sheet(
        string code, int registered, SheetStatus status =
            default, string? key = null, int a = 1, int b = 0, int? invalid = null) => new()
            {
                Unit = new(code.Split('/')[0]),
                Code = code.Split('/')[1],
                Key = key,
                Registered = registered,
                Invalid = invalid,
                Votes = [a, b],
                Status = status,
            };
}
