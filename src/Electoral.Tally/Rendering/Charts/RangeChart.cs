namespace Electoral.Tally;

/// <summary>Ranges and points, one below the other, on one number line.</summary>
internal sealed class RangeChart
{
    private const double LineHeight = 30;
    private const double Labels = 230;

    /// <summary>What the picture shows.</summary>
    public required string Title { get; init; }

    /// <summary>The same in words.</summary>
    public required string Alternative { get; init; }

    /// <summary>The number line.</summary>
    public required ChartAxis Horizontal { get; init; }

    /// <summary>The lines from top to bottom.</summary>
    public required IReadOnlyList<RangeLine> Lines { get; init; }

    /// <summary>How many were counted, and the source.</summary>
    public required string SmallPrint { get; init; }

    public string ToSvg(IFormatProvider? provider)
    {
        double height = 46 + 78 + 16 + (Lines.Count * LineHeight);
        var canvas = new ChartCanvas(Title, Alternative, provider, height, Labels);
        var scale = canvas.Horizontal(Horizontal, hasGrid: true);
        if (Horizontal.Low <= 0 && Horizontal.High >= 0)
        {
            canvas.Line("zero", scale.At(0), canvas.PlotTop, scale.At(0), canvas.PlotBottom);
        }

        for (int index = 0; index < Lines.Count; index++)
        {
            double y = canvas.PlotTop + 8 + ((index + 0.5) * LineHeight);
            canvas.Text("end", canvas.PlotLeft - 12, y + 4, canvas.Fit(Lines[index].Label, Labels - 36));
            Draw(canvas, scale, Lines[index], y);
        }

        return canvas.Finish(SmallPrint);
    }

    private static void Draw(ChartCanvas canvas, PlotScale scale, RangeLine line, double y)
    {
        string look = line.Look switch
        {
            RangeLook.Bound => "main",
            RangeLook.Estimate => "third",
            _ => "other",
        };
        if (line.Low is double low && line.High is double high)
        {
            double thickness = line.Look == RangeLook.Bound ? 12 : 6;
            double width = Math.Max(1.5, scale.At(high) - scale.At(low));
            canvas.Rectangle(look, scale.At(low), y - (thickness / 2), width, thickness);
        }

        if (line.Point is not double point) return;
        if (line.Look == RangeLook.Claim)
        {
            double x = scale.At(point);
            canvas.Path(look, new ChartPath().To(x, y - 8).To(x + 8, y).To(x, y + 8).To(x - 8, y).Close().ToString());
        }
        else
        {
            canvas.Circle("page", scale.At(point), y, 6.5);
            canvas.Circle(look, scale.At(point), y, 4.5);
        }
    }
}
