using System.Globalization;

namespace Electoral.Tally;

/// <summary>
/// Counts over two number lines; the higher the count of a cell, the stronger its colour, in steps that double.
/// </summary>
internal sealed class HeatMap
{
    private const int MostSteps = 8;
    private const double LegendStep = 66;

    /// <summary>What the picture shows.</summary>
    public required string Title { get; init; }

    /// <summary>The same in words.</summary>
    public required string Alternative { get; init; }

    /// <summary>The line from left to right.</summary>
    public required ChartAxis Horizontal { get; init; }

    /// <summary>The line from bottom to top.</summary>
    public required ChartAxis Vertical { get; init; }

    /// <summary>The counts: first index from left to right, second from bottom to top.</summary>
    public required int[,] Counts { get; init; }

    /// <summary>The words before the explanation of the colours.</summary>
    public required string Legend { get; init; }

    /// <summary>How many were counted, and the source.</summary>
    public required string SmallPrint { get; init; }

    public string ToSvg(IFormatProvider? provider)
    {
        var canvas = new ChartCanvas(Title, Alternative, provider, height: 580, top: 70);
        canvas.Vertical(Vertical);
        int highest = Counts.Cast<int>().Max();
        int steps = Math.Min(MostSteps, StepOf(Math.Max(1, highest)) + 1);
        var paths = PathsOf(canvas, steps);
        for (int step = 0; step < steps; step++)
        {
            if (!paths[step].IsEmpty) canvas.Path("main", paths[step].ToString(), Opacity(step, steps));
        }

        canvas.Horizontal(Horizontal);
        DrawLegend(canvas, steps, highest, provider);
        return canvas.Finish(SmallPrint);
    }

    // Each step is twice the one below: single sheets stay visible next to cells of hundreds.
    private static int StepOf(int count) => Math.Min(MostSteps - 1, int.Log2(count));

    private static double Opacity(int step, int steps) => 0.25 + (0.75 * (step + 1) / steps);

    private ChartPath[] PathsOf(ChartCanvas canvas, int steps)
    {
        var paths = new ChartPath[steps];
        for (int step = 0; step < steps; step++) paths[step] = new();
        int columns = Counts.GetLength(0);
        int rows = Counts.GetLength(1);
        double width = (canvas.PlotRight - canvas.PlotLeft) / columns;
        double height = (canvas.PlotBottom - canvas.PlotTop) / rows;
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < rows; row++)
            {
                int count = Counts[column, row];
                if (count <= 0) continue;
                double x = canvas.PlotLeft + (column * width);
                paths[StepOf(count)].Box(x, canvas.PlotBottom - ((row + 1) * height), width, height);
            }
        }

        return paths;
    }

    private void DrawLegend(ChartCanvas canvas, int steps, int highest, IFormatProvider? provider)
    {
        double y = canvas.PlotTop - 24;
        double x = canvas.PlotRight - (steps * LegendStep);
        canvas.Text("tick end", x - 8, y + 10, Legend);
        for (int step = 0; step < steps; step++)
        {
            var box = new ChartPath().Box(x + (step * LegendStep), y, 12, 12);
            canvas.Path("main", box.ToString(), Opacity(step, steps));
            canvas.Text("tick", x + (step * LegendStep) + 16, y + 11, Range(step, steps, highest, provider));
        }
    }

    private static string Range(int step, int steps, int highest, IFormatProvider? provider)
    {
        int low = 1 << step;
        int high = step == steps - 1 ? highest : (low * 2) - 1;
        provider ??= CultureInfo.InvariantCulture;
        return low >= high ? low.ToString("N0", provider) : string.Create(provider, $"{low:N0}–{high:N0}");
    }
}
