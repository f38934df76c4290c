namespace Electoral.Tally.Tests.Rendering.Charts;

public sealed class LineChartTests
{
    [Fact]
    public void Ranges_lie_one_below_the_other_from_their_low_to_their_high_end()
    {
        RangeLine[] lines =
        [
            new("bound", RangeLook.Bound, -40, 90, null),
            new("estimate", RangeLook.Estimate, 10, 30, 20),
            new("claim", RangeLook.Claim, null, null, -70),
        ];
        var chart = new RangeChart
        {
            Title = "t",
            Alternative = "a",
            Horizontal = new("lead", -100, 100, AxisNumbers.Whole),
            Lines = lines,
            SmallPrint = "s",
        };
        var drawing = new Drawing(chart.ToSvg(null));
        var bound = Assert.Single(drawing.Rectangles("main"));
        Assert.Equal((-40, 90), (Round(drawing, bound.X), Round(drawing, bound.X + bound.Width)));
        var estimate = Assert.Single(drawing.Rectangles("third"));
        Assert.Equal((10, 30), (Round(drawing, estimate.X), Round(drawing, estimate.X + estimate.Width)));
        var point = Assert.Single(drawing.Circles("third"));
        Assert.Equal(20, Round(drawing, point.X));
        var diamond = drawing.Points("other");
        Assert.Equal(-70, drawing.Across(diamond.Average(corner => corner.X)), 0.5);
        double[] heights = [bound.Y, estimate.Y, diamond.Min(corner => corner.Y)];
        Assert.Equal(heights.Order(), heights);
        Assert.Equal(["bound", "estimate", "claim"], drawing.Texts("end").Select(text => text.Text));
        Assert.Equal(0, Round(drawing, Assert.Single(drawing.Lines("zero")).X1));
    }

    [Fact]
    public void A_curve_goes_through_its_points_and_marks_stand_at_their_values()
    {
        var chart = new CurveChart
        {
            Title = "t",
            Alternative = "a",
            Horizontal = new("shift", -3, 3, AxisNumbers.Decimal),
            Vertical = new("lead", -50, 100, AxisNumbers.Whole),
            Points = [(-3, 90), (0, 40), (1.5, 0), (3, -30)],
            Marks = [new(1.5, "tips")],
            SmallPrint = "s",
        };
        var drawing = new Drawing(chart.ToSvg(null));
        var points = drawing.Points("line");
        Assert.Equal([-3, 0, 1.5, 3], points.Select(point => drawing.Across(point.X)), Near);
        Assert.Equal([90, 40, 0, -30], points.Select(point => drawing.Up(point.Y)), (a, b) => Math.Abs(a - b) < 0.5);
        var mark = Assert.Single(drawing.Lines("mark"));
        Assert.Equal(1.5, drawing.Across(mark.X1), 0.01);
        Assert.Equal(mark.X1, mark.X2);
        var zero = Assert.Single(drawing.Lines("zero"));
        Assert.Equal(0, drawing.Up(zero.Y1), 0.5);
        Assert.Equal(points[2].Y, zero.Y1, 0.02);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.01;

    private static double Round(Drawing drawing, double x) => Math.Round(drawing.Across(x));
}
