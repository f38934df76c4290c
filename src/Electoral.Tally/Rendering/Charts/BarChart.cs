namespace Electoral.Tally;

/// <summary>Bars over a number line or over named positions, with the expected heights if they are known.</summary>
internal sealed class BarChart
{
    /// <summary>The opacity of bars behind a line and its range, which must stand out from them.</summary>
    public const double BehindLines = 0.5;

    private const double Gap = 0.12;
    private const double NarrowestDashed = 12;

    /// <summary>What the picture shows.</summary>
    public required string Title { get; init; }

    /// <summary>The same in words.</summary>
    public required string Alternative { get; init; }

    /// <summary>The number line, divided evenly between the bars.</summary>
    public required ChartAxis Horizontal { get; init; }

    /// <summary>What the bars count.</summary>
    public required string VerticalLabel { get; init; }

    /// <summary>The heights.</summary>
    public required IReadOnlyList<double> Heights { get; init; }

    /// <summary>The names of the bars, if they have names instead of positions on a line.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The expected heights, or null.</summary>
    public IReadOnlyList<double>? Expected { get; init; }

    /// <summary>The range within which each height is unremarkable, or null.</summary>
    public IReadOnlyList<(double Low, double High)>? Band { get; init; }

    /// <summary>The words that explain bars, expectation and range; required if there are expected heights.</summary>
    public BarLegend? Legend { get; init; }

    /// <summary>How the heights are shown.</summary>
    public AxisNumbers Numbers { get; init; } = AxisNumbers.Whole;

    /// <summary>How many were counted, and the source.</summary>
    public required string SmallPrint { get; init; }

    public string ToSvg(IFormatProvider? provider)
    {
        var canvas = Legend is null
            ? new ChartCanvas(Title, Alternative, provider)
            : new ChartCanvas(Title, Alternative, provider, height: 424, top: 70);
        double highest = Heights.Concat(Expected ?? []).Concat((Band ?? []).Select(band => band.High)).Max();
        var vertical = canvas.Vertical(Numbers == AxisNumbers.Whole
            ? ChartAxis.Counts(VerticalLabel, highest)
            : new(VerticalLabel, 0, highest <= 0 ? 1 : highest * 1.06, Numbers));
        double width = (canvas.PlotRight - canvas.PlotLeft) / Heights.Count;
        Legend?.Draw(canvas, width >= NarrowestDashed);
        DrawBars(canvas, vertical, width);
        DrawExpected(canvas, vertical, width);
        if (Names is null) canvas.Horizontal(Horizontal);
        else DrawNames(canvas, width);
        return canvas.Finish(SmallPrint);
    }

    private void DrawBars(ChartCanvas canvas, PlotScale vertical, double width)
    {
        var bars = new ChartPath();
        for (int bar = 0; bar < Heights.Count; bar++)
        {
            if (Heights[bar] <= 0) continue;
            double top = vertical.At(Heights[bar]);
            double gap = width > 4 ? width * Gap : 0;
            bars.Box(canvas.PlotLeft + (bar * width) + (gap / 2), top, width - gap, canvas.PlotBottom - top);
        }

        if (!bars.IsEmpty) canvas.Path("main", bars.ToString(), Expected is null ? 1 : BehindLines);
    }

    private void DrawExpected(ChartCanvas canvas, PlotScale vertical, double width)
    {
        var range = new ChartPath();
        for (int bar = 0; bar < (Band?.Count ?? 0); bar++)
        {
            double top = vertical.At(Band![bar].High);
            range.Box(canvas.PlotLeft + (bar * width), top, width, vertical.At(Band[bar].Low) - top);
        }

        if (!range.IsEmpty) canvas.Path("band", range.ToString());
        if (Expected is null) return;
        var line = new ChartPath();
        for (int bar = 0; bar < Expected.Count; bar++)
        {
            double y = vertical.At(Expected[bar]);
            line.To(canvas.PlotLeft + (bar * width), y).To(canvas.PlotLeft + ((bar + 1) * width), y);
        }

        canvas.Path(width >= NarrowestDashed ? "expected" : "expected solid", line.ToString());
    }

    private void DrawNames(ChartCanvas canvas, double width)
    {
        for (int bar = 0; bar < Names!.Count; bar++)
        {
            double middle = canvas.PlotLeft + ((bar + 0.5) * width);
            canvas.Text("tick mid", middle, canvas.PlotBottom + 19, canvas.Fit(Names[bar], width));
        }

        canvas.Line("axis", canvas.PlotLeft, canvas.PlotBottom, canvas.PlotRight, canvas.PlotBottom);
        canvas.Text("mid", (canvas.PlotLeft + canvas.PlotRight) / 2, canvas.PlotBottom + 40, Horizontal.Label);
    }
}
