using Electoral.Tally.Tests.Rendering.Charts;

namespace Electoral.Tally.Tests.Reporting.Pictures;

public sealed class MarginPicturesTests
{
    private static readonly TallyTable Table = TallyCsv.ReadText("""
        state,table,registered,valid,A,B
        1,1,1000,600,420,180
        1,2,1000,600,390,210
        2,1,500,400,150,250
        """);

    [Fact]
    public void On_the_axis_stand_the_bound_then_the_sheets_then_each_claim()
    {
        var frame = SheetFrame.OfTotals(stations: 5, registered: 4_000);
        var assessment = Table.AssessMargin(frame);
        var claim = new Claim("bulletin") { ["A"] = 1_000, ["B"] = 1_500 };
        var margin = assessment.Bounds.Margin!;
        var drawing = new Drawing(assessment.PlotMargin([Table.CheckClaim(claim, frame)])!.ToSvg());
        var bound = Assert.Single(drawing.Rectangles("main"));
        Assert.Equal(margin.LeadMin!.Value, drawing.Across(bound.X), 15.0);
        Assert.Equal(margin.LeadMax!.Value, drawing.Across(bound.X + bound.Width), 15.0);
        Assert.Equal((-1_180, 1_820), (margin.LeadMin, margin.LeadMax)); // 1,500 registered voters have no sheet.
        var sheets = Assert.Single(drawing.Circles("main"));
        Assert.Equal(320, drawing.Across(sheets.X), 15.0);
        var diamond = drawing.Points("other");
        Assert.Equal(-500, drawing.Across(diamond.Average(corner => corner.X)), 15.0);
        double[] heights = [bound.Y, sheets.Y, diamond.Min(corner => corner.Y)];
        Assert.Equal(heights.Order(), heights);
        Assert.Equal(0, drawing.Across(Assert.Single(drawing.Lines("zero")).X1), 1.0);
    }

    [Fact]
    public void Coverage_lists_the_least_covered_unit_first_with_a_bar_as_long_as_its_share()
    {
        var roll = TallyCsv.ReadText(
            "state,table,registered\n1,1,1000\n1,2,1000\n1,3,1000\n2,1,500\n2,2,500\n2,3,500\n2,4,500\n",
            CsvLayout.Parse("""
                {"levels": [{"name": "state", "code": "state"}, {"name": "table", "code": "table"}],
                 "registered": "registered", "selections": []}
                """));
        var coverage = Table.AssessMargin(SheetFrame.OfStations(roll)).Coverage;
        var drawing = new Drawing(coverage.PlotCoverage("state")!.ToSvg());
        var bars = drawing.Rectangles("main");
        Assert.Equal(["2", "1"], drawing.Texts("end").Select(text => text.Text));
        Assert.Equal([0.25, 0.6667], bars.Select(bar => drawing.Across(bar.X + bar.Width)), Near);
        Assert.Equal([0, 0], bars.Select(bar => drawing.Across(bar.X)), Near);
        Assert.True(bars[0].Y < bars[1].Y);
    }

    [Fact]
    public void The_curve_crosses_zero_where_the_mark_says()
    {
        var frame = SheetFrame.OfTotals(stations: 5, registered: 4_000);
        var curve = Table.AssessMargin(frame).Sensitivity!;
        Assert.NotNull(curve.TippingDelta);
        var drawing = new Drawing(curve.Plot().ToSvg());
        double mark = drawing.Across(Assert.Single(drawing.Lines("mark")).X1);
        Assert.Equal(curve.TippingDelta.Value, mark, 0.02);
        var points = drawing.Points("line");
        var (left, right) = (points.Last(point => drawing.Across(point.X) < mark - 0.05),
            points.First(point => drawing.Across(point.X) > mark + 0.05));
        Assert.True(Math.Sign(drawing.Up(left.Y)) != Math.Sign(drawing.Up(right.Y)));
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.005;
}
