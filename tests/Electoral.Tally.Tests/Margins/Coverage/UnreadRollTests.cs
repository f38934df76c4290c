namespace Electoral.Tally.Tests.Margins.Coverage;

/// <summary>Rolls of which rows were lost in reading, for whatever reason and by whatever way they came.</summary>
public sealed class UnreadRollTests
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        "state,centre,table,registered,valid,A,B\n1,10,1,500,300,180,120\n1,10,2,500,280,180,100\n");

    private static readonly CsvLayout Stations = CsvLayout.Parse("""
        {"levels": [{"name": "state", "code": "state"}, {"name": "centre", "code": "centre"},
                    {"name": "table", "code": "table"}],
         "registered": "registered", "selections": []}
        """);

    private static readonly CsvLayout Units = CsvLayout.Parse("""
        {"levels": [{"name": "state", "code": "state"}, {"name": "centre", "code": "centre"}],
         "registered": "registered", "selections": [], "extra": {"stations": "n"}}
        """);

    private const string Head = "state,centre,table,registered\n1,10,1,500\n1,10,2,500\n3,30,1,50\n";

    [Theory]
    [InlineData("2,20,1,x\n")]
    [InlineData("2,20,1,-5\n")]
    [InlineData("2,20,1,99999999999\n")]
    [InlineData("2,20\n")]
    [InlineData("2,20,1,7,7\n")]
    [InlineData("3,30,1,51\n")]
    [InlineData("3,30,1,\n")]
    public void Whatever_the_reason_nothing_is_decided(string row)
    {
        var frame = SheetFrame.OfStations(TallyCsv.ReadText(Head + row, Stations));
        Assert.Equal((1, null, null), (frame.UnreadRows, frame.Stations, frame.Registered));
        var assessment = Sheets.AssessMargin(frame);
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
        Assert.Equal("1 row of the roll was not read.", assessment.Verdict.Reasons[0].ToString());
        Assert.All(assessment.At("state"), unit => Assert.Equal(Decision.NotDecided, unit.Decision));
        Assert.Null(assessment.TippingPoint);
        Assert.Null(assessment.Sensitivity);
        Assert.All(assessment.Estimate()!.All, estimate => Assert.NotNull(estimate.Reason));
        Assert.Contains("1 row of the roll was not read", assessment.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_rows_are_counted_also_beyond_the_list()
    {
        var roll = TallyCsv.ReadText(Head + "2,20,1,x\n2,20,2,y\n3,30,1,60\n", Stations, new() { RejectListLimit = 0 });
        var frame = SheetFrame.OfStations(roll);
        Assert.Equal(3, frame.UnreadRows);
        Assert.Equal("3 rows of the roll were not read.", Sheets.AssessMargin(frame).Verdict.Reasons[0].ToString());
        // What the unlisted duplicate says is not known: nobody can state that it says nothing.
        var stated = Sheets.AssessMargin(frame, new() { Stated = StatedPremises.FrameComplete });
        Assert.Equal(Decision.NotDecided, stated.Verdict.Decision);
    }

    [Fact]
    public void Blank_rows_and_those_that_the_filter_leaves_out_are_no_loss()
    {
        var filtered = CsvLayout.Parse("""
            {"levels": [{"name": "state", "code": "state"}, {"name": "centre", "code": "centre"},
                        {"name": "table", "code": "table"}],
             "registered": "registered", "selections": [], "filter": {"centre": ["10", "30"]}}
            """);
        var frame = SheetFrame.OfStations(TallyCsv.ReadText(Head + "2,20,1,x\n,,,\n", filtered));
        Assert.Equal((0, 3L), (frame.UnreadRows, frame.Stations));
        Assert.Equal(Decision.Decided, Sheets.AssessMargin(frame).Verdict.Decision);
    }

    [Fact]
    public void A_station_without_a_number_has_no_bound_and_that_is_the_reason()
    {
        var frame = SheetFrame.OfStations(TallyCsv.ReadText(Head + "2,20,1,\n", Stations));
        var assessment = Sheets.AssessMargin(frame);
        Assert.Equal((0, Decision.NotDecided), (frame.UnreadRows, assessment.Verdict.Decision));
        Assert.Equal("stations-without-capacity", assessment.Verdict.Reasons[0].Code);
    }

    [Fact]
    public void A_slice_a_filter_and_a_join_lose_what_their_source_lost()
    {
        var roll = TallyCsv.ReadText(Head + "2,20,1,x\n", Stations);
        Assert.Equal(1, SheetFrame.OfStations(roll.Slice(new UnitPath("1"))).UnreadRows);
        Assert.Equal(1, SheetFrame.OfStations(roll.Where(row => row.Registered > 50)).UnreadRows);
        var other = TallyCsv.ReadText("state,centre,table,registered\n1,10,2,500\n1,10,1,501\n4,40,1,9\n", Stations);
        var joined = SheetFrame.OfStations(TallyTable.Concat([roll, other]));
        // One that could not be read, one that says the same, one that says something else.
        Assert.Equal(2, joined.UnreadRows);
        Assert.Equal("1/10/1", Assert.Single(joined.Reading!.DuplicateConflicts).Sheet.ToString());
        Assert.Equal(501, joined.AsRead().Roll!.Registered![0]);
    }

    [Fact]
    public void Rows_of_several_files_and_of_a_builder_are_compared_too()
    {
        var builder = new TallyTable.Builder(new(), ["state", "centre", "table"], ["capacity"]);
        void Add(int? registered, int? capacity) => builder.Add(new()
        {
            Unit = new("1", "10"),
            Code = "1",
            Registered = registered,
            Votes = [],
            Extra = new Dictionary<string, int?> { ["capacity"] = capacity },
        });
        Add(500, 300);
        Add(500, 300);
        Assert.Equal(0, SheetFrame.OfStations(builder.Build(), "capacity").UnreadRows);
        Add(500, 400);
        var roll = builder.Build();
        // The frame that does not take the capacities is not concerned.
        Assert.Equal((0, 1), (
            SheetFrame.OfStations(roll).UnreadRows, SheetFrame.OfStations(roll, "capacity").UnreadRows));
        Assert.Equal(400, SheetFrame.OfStations(roll, "capacity").Capacity![0]);
    }

    [Theory]
    [InlineData("2,20,x,1\n", 1)]
    [InlineData("1,10,1000,2\n", 0)]
    [InlineData("1,10,1000,3\n", 1)]
    [InlineData("1,10,900,2\n", 1)]
    public void A_roll_of_units_is_held_to_the_same(string row, int unread)
    {
        var roll = TallyCsv.ReadText("state,centre,registered,n\n1,10,1000,2\n3,30,50,1\n" + row, Units);
        var frame = SheetFrame.OfTable(roll, Sheets);
        Assert.Equal((FrameDetail.Units, unread), (frame.Detail, frame.UnreadRows));
        var assessment = Sheets.AssessMargin(frame);
        Assert.Equal(unread == 0 ? Decision.Decided : Decision.NotDecided, assessment.Verdict.Decision);
        Assert.All(assessment.At("centre"), unit => Assert.True(unread == 0 || unit.Decision == Decision.NotDecided));
    }
}
