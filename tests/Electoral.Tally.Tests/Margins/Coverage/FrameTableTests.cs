namespace Electoral.Tally.Tests.Margins.Coverage;

/// <summary>Frames read from tables, and frames that know some units more closely than others.</summary>
public sealed class FrameTableTests
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        "state,centre,table,registered,valid,A,B\n1,10,1,100,50,40,10\n1,10,2,90,40,30,10\n2,20,1,80,30,20,10\n");

    [Fact]
    public void A_row_a_station_is_a_frame_of_stations_with_its_capacities()
    {
        var frame = SheetFrame.OfTable(Roll(
            "state,centre,table,r,cap\n1,10,1,100,\n1,10,2,90,\n2,20,1,80,\n2,20,2,70,500\n",
            ["state", "centre", "table"], "\"extra\": {\"Capacity\": \"cap\"}"), Sheets);
        Assert.Equal((FrameDetail.Stations, 4L, 340L), (frame.Detail, frame.Stations, frame.Registered));
        Assert.Equal(500, Sheets.AssessMargin(frame).Bounds.Outstanding.Capacity);
    }

    [Fact]
    public void A_row_a_unit_is_a_frame_of_units_with_its_stations()
    {
        var frame = SheetFrame.OfTable(
            Roll("state,centre,r,n\n1,10,250,3\n2,20,200,2\n", ["state", "centre"], "\"extra\": {\"stations\": \"n\"}"),
            Sheets);
        Assert.Equal((FrameDetail.Units, 5L, 450L), (frame.Detail, frame.Stations, frame.Registered));
        var assessment = Sheets.AssessMargin(frame);
        Assert.Equal([60L, 120L], assessment.At("centre").Select(unit => unit.Bounds.Outstanding.Capacity!.Value));
        Assert.Equal(2, assessment.Coverage.Whole.Missing);
    }

    [Fact]
    public void Some_units_may_be_known_more_closely_than_others()
    {
        var frame = SheetFrame.OfUnits(
            ["state", "centre"],
            [
                new(new("1", "10"), 3, 250), new(new("1", "11"), 1, 40), new(new("2"), 4, 300),
                new(new("3"), 2, 150), new(UnitPath.Root, null, 800),
            ]);
        var assessment = Sheets.AssessMargin(frame);
        // 250 − 190 and 40; 300 − 80; 150; and 60 that no state accounts for.
        var states = assessment.At("state");
        Assert.Equal([100L, 220L, 150L], states.Select(unit => unit.Bounds.Outstanding.Capacity!.Value));
        Assert.Equal(100 + 220 + 150 + 60, assessment.Bounds.Outstanding.Capacity);
        Assert.Equal([60L, 40L], assessment.At("centre").Select(unit => unit.Bounds.Outstanding.Capacity!.Value));
        Assert.Equal(800 - 270, assessment.Coverage.Whole.RegisteredMissing);
    }

    [Fact]
    public void A_unit_without_a_register_has_no_bound_and_leaves_none_to_the_whole()
    {
        var frame = SheetFrame.OfUnits(["state"], [new(new("1"), 3, 250), new(new("2"), 2, null)]);
        var assessment = Sheets.AssessMargin(frame);
        Assert.Equal(
            [60, null], assessment.At("state").Select(unit => unit.Bounds.Outstanding.Capacity));
        Assert.Equal((null, Decision.NotDecided), (
            assessment.Bounds.Outstanding.Capacity, assessment.Verdict.Decision));
        Assert.Null(assessment.TippingPoint);
        var stated = Sheets.AssessMargin(frame, new() { Limits = new() { CapacityWithoutRegister = 25 } });
        Assert.Equal(60 + 25, stated.Bounds.Outstanding.Capacity);
    }

    private static TallyTable Roll(string csv, string[] levels, string extra) => TallyCsv.ReadText(csv, CsvLayout.Parse(
        $$"""
        {"levels": [{{string.Join(", ", levels.Select(level => $$"""{"name": "{{level}}", "code": "{{level}}"}"""))}}],
         "registered": "r", "selections": [], {{extra}}}
        """));
}
