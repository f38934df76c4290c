using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Electoral.Tally.Tests.Rendering.Charts;

/// <summary>What an SVG picture shows, read as a person reads it: positions are turned into values by the labels of the
/// axes, not by the code that drew them.</summary>
internal sealed partial class Drawing(string svg)
{
    private readonly XElement _root = XDocument.Parse(svg).Root!;

    /// <summary>The value at a height, from the labels of the vertical axis.</summary>
    public double Up(double y) =>
        Through([.. Texts("tick end").Where(HasNumber).Select(t => (t.Y - 4, Value(t.Text)))], y);

    /// <summary>The value at a position from left to right, from the labels of the horizontal axis.</summary>
    public double Across(double x) => Through([.. Texts("tick mid").Select(t => (t.X, Value(t.Text)))], x);

    public IReadOnlyList<(double X, double Y, string Text)> Texts(string look) =>
        [.. Of("text", look).Select(text => (Number(text, "x"), Number(text, "y"), text.Value))];

    public IReadOnlyList<(double X1, double Y1, double X2, double Y2)> Lines(string look) =>
        [.. Of("line", look).Select(e => (Number(e, "x1"), Number(e, "y1"), Number(e, "x2"), Number(e, "y2")))];

    public IReadOnlyList<(double X, double Y, double Width, double Height)> Rectangles(string look) =>
        [.. Of("rect", look).Select(e => (Number(e, "x"), Number(e, "y"), Number(e, "width"), Number(e, "height")))];

    public IReadOnlyList<(double X, double Y)> Circles(string look) =>
        [.. Of("circle", look).Select(e => (Number(e, "cx"), Number(e, "cy")))];

    /// <summary>The boxes of a path that is made of them, without those above the plot area, which explain.</summary>
    public IReadOnlyList<(double X, double Y, double Width, double Height)> Boxes(string look, int path = -1)
    {
        var paths = Of("path", look).ToArray();
        return [.. (path < 0 ? paths : [paths[path]]).SelectMany(e => Box().Matches((string)e.Attribute("d")!))
            .Select(m => (Part(m, 1), Part(m, 2), Part(m, 3), Part(m, 4))).Where(box => box.Item2 + box.Item4 > 60)];
    }

    public IReadOnlyList<(double X, double Y)> Points(string look) =>
        [.. Of("path", look).SelectMany(e => Point().Matches((string)e.Attribute("d")!))
            .Select(m => (Part(m, 1), Part(m, 2)))];

    public string Title => _root.Elements().Single(e => e.Name.LocalName == "title").Value;

    public string Description => _root.Elements().Single(e => e.Name.LocalName == "desc").Value;

    public IEnumerable<XElement> Of(string name, string look) => _root.Elements().Where(
        e => e.Name.LocalName == name && ((string?)e.Attribute("class") ?? "") == look);

    private static double Through(IReadOnlyList<(double Place, double Value)> labels, double at)
    {
        var (first, last) = (labels[0], labels[^1]);
        return first.Value + (at - first.Place) / (last.Place - first.Place) * (last.Value - first.Value);
    }

    private static bool HasNumber((double X, double Y, string Text) text) =>
        double.TryParse(text.Text.Replace("%", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out _);

    private static double Value(string label)
    {
        bool isPercent = label.EndsWith('%');
        double number = double.Parse(label.TrimEnd('%', ' '), CultureInfo.InvariantCulture);
        return isPercent ? number / 100 : number;
    }

    private static double Number(XElement element, string name) =>
        element.Attribute(name) is { } attribute ? double.Parse(attribute.Value, CultureInfo.InvariantCulture) : 0;

    private static double Part(Match match, int group) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)h[-\d.]+z")]
    private static partial Regex Box();

    [GeneratedRegex(@"[ML]([-\d.]+) ([-\d.]+)")]
    private static partial Regex Point();
}
