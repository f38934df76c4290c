using System.Text;

namespace Electoral.Tally.Tests.Conventions.Rooms;

/// <summary>The rooms as a picture: a room stands on those that it may know, and an arrow leads down to each.</summary>
/// <remarks>An arrow is left out where a longer way says the same. What every room may know is the ground.</remarks>
internal static class RoomMap
{
    private const int Width = 132, Height = 34, Across = 168, Down = 84, Margin = 24;

    private static readonly (string Room, string[] MayReference)[] Rooms =
        [.. RoomTable.All.Where(room => room.Room is not (RoomTable.Kernels or RoomTable.Rendering))];

    /// <summary>The picture as SVG.</summary>
    public static string Draw()
    {
        var layers = Rooms.GroupBy(room => LayerOf(room.Room)).OrderByDescending(layer => layer.Key)
            .Select(layer => layer.Select(room => room.Room).ToArray()).ToArray();
        int columns = layers.Max(layer => layer.Length);
        int width = 2 * Margin + (columns - 1) * Across + Width;
        int ground = Margin + layers.Length * Down;
        var places = layers.Index().SelectMany(layer => layer.Item.Index().Select(room => (
                room.Item,
                X: (width - (layer.Item.Length - 1) * Across - Width) / 2 + room.Index * Across,
                Y: Margin + layer.Index * Down)))
            .ToDictionary(place => place.Item, place => (place.X, place.Y));
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {ground + Height + Margin}\" ");
        svg.Append("font-family=\"sans-serif\" font-size=\"15\" role=\"img\">\n");
        svg.Append("<title>The rooms of the library</title>\n");
        svg.Append("<desc>An arrow leads from a room to one that it may reference.</desc>\n");
        svg.Append($"<rect width=\"{width}\" height=\"{ground + Height + Margin}\" fill=\"#ffffff\"/>\n");
        svg.Append("<defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" ");
        svg.Append("markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5b6770\"/></marker></defs>\n");
        foreach (var (from, to) in Rooms.SelectMany(room => Direct(room.Room).Select(known => (room.Room, known))))
        {
            var (start, end) = (places[from], places[to]);
            svg.Append($"<path d=\"M{start.X + Width / 2} {start.Y + Height}L{end.X + Width / 2} {end.Y}\" ");
            svg.Append("stroke=\"#5b6770\" fill=\"none\" marker-end=\"url(#end)\"/>\n");
        }

        foreach (var (room, (x, y)) in places) Box(svg, room, x, y, Width);
        Box(svg, $"under every room: {RoomTable.Rendering}, {RoomTable.Kernels}", Margin, ground, width - 2 * Margin);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Box(StringBuilder svg, string text, int x, int y, int width)
    {
        svg.Append($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{Height}\" rx=\"4\" ");
        svg.Append("fill=\"#eef3f7\" stroke=\"#2f4b62\"/>");
        svg.Append($"<text x=\"{x + width / 2}\" y=\"{y + 22}\" text-anchor=\"middle\" ");
        svg.Append($"fill=\"#16222c\">{text}</text>\n");
    }

    private static int LayerOf(string room) =>
        Known(room).Select(known => LayerOf(known) + 1).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Direct(string room) =>
        Known(room).Where(known => !Known(room).Any(between => between != known && Reaches(between, known)));

    private static bool Reaches(string from, string to) => Known(from).Any(next => next == to || Reaches(next, to));

    private static string[] Known(string room) => Rooms.Single(found => found.Room == room).MayReference;
}
