using System.Globalization;

namespace Electoral.Tally.Tests.Rendering.Charts;

public sealed class HeatMapTests
{
    [Fact]
    public void A_cell_lies_where_its_two_values_are()
    {
        var counts = new int[10, 10];
        counts[2, 7] = 3;
        var drawing = new Drawing(Map(counts).ToSvg(null));
        var cell = Assert.Single(drawing.Boxes("main"), box => box.Width > 20); // Smaller ones explain the colours.
        Assert.Equal(0.2, drawing.Across(cell.X), 0.001);
        Assert.Equal(0.3, drawing.Across(cell.X + cell.Width), 0.001);
        Assert.Equal(0.8, drawing.Up(cell.Y), 0.001);
        Assert.Equal(0.7, drawing.Up(cell.Y + cell.Height), 0.001);
    }

    [Fact]
    public void The_more_in_a_cell_the_stronger_it_is_and_twice_as_many_is_a_step()
    {
        var counts = new int[3, 1];
        (counts[0, 0], counts[1, 0], counts[2, 0]) = (1, 3, 4);
        var drawing = new Drawing(Map(counts).ToSvg(null));
        double[] strengths = [.. new[] { 1, 3, 4 }.Select((_, column) => StrengthAt(drawing, column))];
        Assert.Equal(strengths.Order().Distinct(), strengths);
        Assert.Equal(1, strengths[2]);
    }

    private static double StrengthAt(Drawing drawing, int column)
    {
        var paths = drawing.Of("path", "main").ToArray();
        int index = Enumerable.Range(0, paths.Length).Single(path => drawing.Boxes("main", path)
            .Any(box => box.Width > 20 && Math.Abs(drawing.Across(box.X) - column / 3.0) < 0.001));
        string? opacity = (string?)paths[index].Attribute("fill-opacity");
        return opacity is null ? 1 : double.Parse(opacity, CultureInfo.InvariantCulture);
    }

    private static HeatMap Map(int[,] counts) => new()
    {
        Title = "t",
        Alternative = "a",
        Horizontal = new("turnout", 0, 1, AxisNumbers.Percent),
        Vertical = new("share", 0, 1, AxisNumbers.Percent),
        Counts = counts,
        Legend = "sheets:",
        SmallPrint = "n",
    };
}
