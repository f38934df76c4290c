namespace Electoral.Tally;

/// <summary>
/// The legend above a <see cref="BarChart"/>: the bars, the line of expected heights and the range around it.
/// </summary>
internal sealed record BarLegend(string Bars, string Expected, string Range)
{
    private const double Mark = 22;
    private const double Gap = 26;

    public void Draw(ChartCanvas canvas, bool isDashed)
    {
        double y = canvas.PlotTop - 18, x = canvas.PlotLeft;
        canvas.Path("main", new ChartPath().Box(x, y - 10, 12, 12).ToString(), BarChart.BehindLines);
        x = Write(canvas, Bars, x + 18, y);
        canvas.Line(isDashed ? "expected" : "expected solid", x, y - 4, x + Mark, y - 4);
        x = Write(canvas, Expected, x + Mark + 6, y);
        canvas.Rectangle("band", x, y - 10, Mark, 12);
        Write(canvas, Range, x + Mark + 6, y);
    }

    private static double Write(ChartCanvas canvas, string text, double x, double y)
    {
        canvas.Text("tick", x, y, text);
        return x + canvas.WidthOf(text) + Gap;
    }
}
