using System.Globalization;

namespace Electoral.Tally;

/// <summary>An SVG document with a title, a plot area with axes, and a line of small print below.</summary>
/// <remarks>Mutable; not safe for several threads at once.</remarks>
internal sealed class ChartCanvas
{
    public const double Width = 720;
    private const double Left = 84;
    private const double Right = 44;
    private const double Edge = 24;
    private const double Top = 46;
    private const double Bottom = 78;
    private const double PixelsPerColumn = 7.2;

    private readonly MarkupWriter _svg = new();
    private readonly IFormatProvider? _provider;
    private readonly double _height;

    /// <param name="title">What the picture shows.</param>
    /// <param name="alternative">The same in words, with the numbers that matter.</param>
    /// <param name="provider">The language of the numbers.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="left">The space left of the plot area, for labels.</param>
    /// <param name="top">The space above the plot area, for the title and the legend.</param>
    public ChartCanvas(
        string title,
        string alternative,
        IFormatProvider? provider,
        double height = 400,
        double left = Left,
        double top = Top)
    {
        (_provider, _height) = (provider, height);
        (PlotLeft, PlotRight, PlotTop, PlotBottom) = (left, Width - Right, top, height - Bottom);
        _svg.Start("svg").Attribute("xmlns", "http://www.w3.org/2000/svg").Attribute("role", "img");

        // In a right-to-left page, "start" and "end" keep the meaning that they were drawn with.
        _svg.Attribute("direction", "ltr");
        _svg.Attribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height}"));
        _svg.Attribute("width", Width).Attribute("height", height);

        // On a narrow screen it shrinks as a whole, even as an element of the page.
        _svg.Attribute("style", "max-width:100%;height:auto");
        _svg.Start("title").Text(VisibleText.Cell(title, provider)).End();
        _svg.Start("desc").Text(VisibleText.Block(alternative, provider)).End();
        _svg.Start("style").Text(ChartColours.Style).End().Line();
        Rectangle("page", 0, 0, Width, height);
        Text("title", Edge, 26, Fit(title, Width - (2 * Edge)));
    }

    public double PlotLeft { get; }

    public double PlotRight { get; }

    public double PlotTop { get; }

    public double PlotBottom { get; }

    /// <summary>Draws the horizontal axis below the plot area.</summary>
    /// <returns>The positions of its values.</returns>
    public PlotScale Horizontal(ChartAxis axis, bool hasGrid = false)
    {
        var scale = new PlotScale(axis.Low, axis.High, PlotLeft, PlotRight);
        var ticks = scale.Ticks(8, axis.LeastStep);
        double step = ticks.Count > 1 ? ticks[1] - ticks[0] : 1;
        foreach (double tick in ticks)
        {
            double at = scale.At(tick);
            Line(hasGrid ? "grid" : "axis", at, hasGrid ? PlotTop : PlotBottom, at, PlotBottom + 5);
            Text("tick mid", at, PlotBottom + 19, axis.Show(tick, step, _provider));
        }

        Line("axis", PlotLeft, PlotBottom, PlotRight, PlotBottom);
        Text("mid", (PlotLeft + PlotRight) / 2, PlotBottom + 40, Fit(axis.Label, PlotRight - PlotLeft));
        return scale;
    }

    /// <summary>Draws the vertical axis left of the plot area, with lines across it.</summary>
    /// <returns>The positions of its values.</returns>
    public PlotScale Vertical(ChartAxis axis)
    {
        var scale = new PlotScale(axis.Low, axis.High, PlotBottom, PlotTop);
        var ticks = scale.Ticks(6, axis.LeastStep);
        double step = ticks.Count > 1 ? ticks[1] - ticks[0] : 1;
        foreach (double tick in ticks)
        {
            double at = scale.At(tick);
            Line("grid", PlotLeft, at, PlotRight, at);
            Text("tick end", PlotLeft - 7, at + 4, axis.Show(tick, step, _provider));
        }

        double middle = (PlotTop + PlotBottom) / 2;
        _svg.Start("text").Attribute("class", "mid").Attribute(
            "transform", string.Create(CultureInfo.InvariantCulture, $"translate(18 {middle:0.#}) rotate(-90)"));
        _svg.Text(Fit(axis.Label, PlotBottom - PlotTop)).End().Line();
        return scale;
    }

    public void Rectangle(string look, double x, double y, double width, double height)
    {
        _svg.Start("rect").Attribute("class", look).Attribute("x", x).Attribute("y", y);
        _svg.Attribute("width", Math.Max(0, width)).Attribute("height", Math.Max(0, height)).End().Line();
    }

    public void Line(string look, double x1, double y1, double x2, double y2)
    {
        _svg.Start("line").Attribute("class", look).Attribute("x1", x1).Attribute("y1", y1);
        _svg.Attribute("x2", x2).Attribute("y2", y2).End().Line();
    }

    public void Circle(string look, double x, double y, double radius)
    {
        _svg.Start("circle").Attribute("class", look).Attribute("cx", x).Attribute("cy", y);
        _svg.Attribute("r", radius).End().Line();
    }

    public void Path(string look, string path, double opacity = 1)
    {
        _svg.Start("path").Attribute("class", look).Attribute("d", path);
        if (opacity < 1) _svg.Attribute("fill-opacity", opacity);
        _svg.End().Line();
    }

    public void Text(string look, double x, double y, string text)
    {
        _svg.Start("text").Attribute("class", look).Attribute("x", x).Attribute("y", y);
        _svg.Text(VisibleText.Cell(text, _provider)).End().Line();
    }

    /// <summary>The approximate width of a text in pixels.</summary>
    public double WidthOf(string text) => PixelsPerColumn * DisplayWidth.Of(VisibleText.Cell(text, _provider));

    /// <summary>Cuts a text whose estimated width exceeds its space.</summary>
    public string Fit(string text, double pixels)
    {
        string shown = VisibleText.Cell(text, _provider);
        int width = Math.Max(4, (int)(pixels / PixelsPerColumn));
        if (DisplayWidth.Of(shown) <= width) return shown;
        var letters = StringInfo.GetTextElementEnumerator(shown);
        string kept = "";
        while (letters.MoveNext() && DisplayWidth.Of(kept) < width - 1) kept += letters.GetTextElement();
        return Reclosed(kept) + "…";
    }

    // An isolate that is still open at the cut ends there.
    private static string Reclosed(string kept) =>
        kept.LastIndexOf(Isolation.First) > kept.LastIndexOf(Isolation.Last) ? kept + Isolation.Last : kept;

    /// <summary>Ends the document with its small print: how many were counted, and the source.</summary>
    public string Finish(string smallPrint)
    {
        Text("foot", Edge, _height - 12, Fit(smallPrint, (Width - (2 * Edge)) * 1.15));
        return _svg.End().ToString();
    }
}
