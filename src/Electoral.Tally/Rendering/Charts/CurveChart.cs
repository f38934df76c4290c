namespace Electoral.Tally;

/// <summary>A curve with a line at zero and marked points.</summary>
internal sealed class CurveChart
{
    /// <summary>What the picture shows.</summary>
    public required string Title { get; init; }

    /// <summary>The same in words.</summary>
    public required string Alternative { get; init; }

    /// <summary>The line from left to right.</summary>
    public required ChartAxis Horizontal { get; init; }

    /// <summary>The line from bottom to top.</summary>
    public required ChartAxis Vertical { get; init; }

    /// <summary>The points of the curve in order.</summary>
    public required IReadOnlyList<(double X, double Y)> Points { get; init; }

    /// <summary>The marked points.</summary>
    public IReadOnlyList<CurveMark> Marks { get; init; } = [];

    /// <summary>How many were counted, and the source.</summary>
    public required string SmallPrint { get; init; }

    public string ToSvg(IFormatProvider? provider)
    {
        var canvas = new ChartCanvas(Title, Alternative, provider, left: 104);
        var vertical = canvas.Vertical(Vertical);
        var horizontal = canvas.Horizontal(Horizontal);
        if (Vertical.Low < 0 && Vertical.High > 0)
        {
            canvas.Line("zero", canvas.PlotLeft, vertical.At(0), canvas.PlotRight, vertical.At(0));
        }

        var curve = new ChartPath();
        foreach (var (x, y) in Points) curve.To(horizontal.At(x), vertical.At(y));
        canvas.Path("line", curve.ToString());
        for (int index = 0; index < Marks.Count; index++)
        {
            double at = horizontal.At(Marks[index].Value);
            bool isRight = at > (canvas.PlotLeft + canvas.PlotRight) / 2;
            canvas.Line("mark", at, canvas.PlotTop, at, canvas.PlotBottom);
            canvas.Text(
                isRight ? "end" : "", at + (isRight ? -6 : 6), canvas.PlotTop + 14 + (18 * index), Marks[index].Label);
        }

        return canvas.Finish(SmallPrint);
    }
}
