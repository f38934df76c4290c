using System.Text;

namespace Electoral.Tally.Tests.Conventions.Areas;

/// <summary>The areas as a picture: an area is on those that it may know, and an arrow leads down to each.</summary>
/// <remarks>An arrow is left out where a longer way says the same. What every area may know is the ground.</remarks>
internal static class AreaMap
{
    private const int Width = 132, Height = 34, Across = 168, Down = 84, Margin = 24;

    private static readonly (string Area, string[] MayReference)[] Areas =
        [.. AreaTable.All.Where(area => !AreaTable.Ground.Contains(area.Area))];

    /// <summary>The picture as SVG.</summary>
    public static string Draw()
    {
        var layers = Areas.GroupBy(area => LayerOf(area.Area)).OrderByDescending(layer => layer.Key)
            .Select(layer => layer.Select(area => area.Area).ToArray()).ToArray();
        int columns = layers.Max(layer => layer.Length);
        int width = 2 * Margin + (columns - 1) * Across + Width;
        int ground = Margin + layers.Length * Down;
        var positions = layers.Index().SelectMany(layer => layer.Item.Index().Select(area => (
                area.Item,
                X: (width - (layer.Item.Length - 1) * Across - Width) / 2 + area.Index * Across,
                Y: Margin + layer.Index * Down)))
            .ToDictionary(node => node.Item, node => (node.X, node.Y));
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {ground + Height + Margin}\" ");
        svg.Append("font-family=\"sans-serif\" font-size=\"15\" role=\"img\">\n");
        svg.Append("<title>The areas of the library</title>\n");
        svg.Append("<desc>An arrow leads from an area to one that it may reference.</desc>\n");
        svg.Append($"<rect width=\"{width}\" height=\"{ground + Height + Margin}\" fill=\"#ffffff\"/>\n");
        svg.Append("<defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" ");
        svg.Append("markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5b6770\"/></marker></defs>\n");
        foreach (var (from, to) in Areas.SelectMany(area => Direct(area.Area).Select(known => (area.Area, known))))
        {
            svg.Append($"<path d=\"{Way(positions[from], positions[to], positions.Values)}\" ");
            svg.Append("stroke=\"#5b6770\" fill=\"none\" marker-end=\"url(#end)\"/>\n");
        }

        foreach (var (area, (x, y)) in positions) Box(svg, area, x, y, Width);
        string common = string.Join(", ", Enumerable.Reverse(AreaTable.Ground));
        Box(svg, $"under every area: {common}", Margin, ground, width - 2 * Margin);
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>From the foot of a box to the head of another, through the gaps between boxes on the way.</summary>
    private static string Way((int X, int Y) from, (int X, int Y) to, IEnumerable<(int X, int Y)> boxes)
    {
        var way = new StringBuilder($"M{from.X + Width / 2} {from.Y + Height}");
        for (int y = from.Y + Down; y < to.Y; y += Down)
        {
            var between = boxes.Where(box => box.Y == y).Select(box => box.X).Order().ToArray();
            int straight = from.X + (to.X - from.X) * (y - from.Y) / (to.Y - from.Y);
            int side = (Across - Width) / 2;
            int gap = between.Select(x => x - side).Append(between[^1] + Width + side)
                .MinBy(x => Math.Abs(x - straight - Width / 2));
            way.Append($"L{gap} {y}L{gap} {y + Height}");
        }

        return way.Append($"L{to.X + Width / 2} {to.Y}").ToString();
    }

    private static void Box(StringBuilder svg, string text, int x, int y, int width)
    {
        svg.Append($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{Height}\" rx=\"4\" ");
        svg.Append("fill=\"#eef3f7\" stroke=\"#2f4b62\"/>");
        svg.Append($"<text x=\"{x + width / 2}\" y=\"{y + 22}\" text-anchor=\"middle\" ");
        svg.Append($"fill=\"#16222c\">{text}</text>\n");
    }

    /// <summary>One above the highest that it may use; one that uses none is just below those that use it.</summary>
    private static int LayerOf(string area) => Known(area).Length > 0
        ? HeightOf(area)
        : Areas.Where(other => other.MayReference.Contains(area)).Min(other => HeightOf(other.Area)) - 1;

    private static int HeightOf(string area) =>
        Known(area).Select(known => HeightOf(known) + 1).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Direct(string area) =>
        Known(area).Where(known => !Known(area).Any(between => between != known && Reaches(between, known)));

    private static bool Reaches(string from, string to) => Known(from).Any(next => next == to || Reaches(next, to));

    private static string[] Known(string area) => Areas.Single(found => found.Area == area).MayReference;
}
