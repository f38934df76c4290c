namespace Electoral.Tally.Tests.Rendering.Charts;

public sealed class BarChartTests
{
    private const double Pixel = 0.12; // A value that differs by half a pixel of these pictures, and rounding.

    private static readonly double[] Heights = [10, 0, 5, 20, 17];

    [Fact]
    public void Bars_are_as_high_as_their_counts_and_stand_on_the_line()
    {
        var drawing = new Drawing(Chart().ToSvg(null));
        var bars = drawing.Boxes("main");
        Assert.Equal([10, 5, 20, 17], bars.Select(bar => drawing.Up(bar.Y)), Near);
        Assert.All(bars, bar => Assert.Equal(0, drawing.Up(bar.Y + bar.Height), Pixel));
    }

    [Fact]
    public void Bars_share_the_line_evenly_and_one_without_height_leaves_its_place()
    {
        var drawing = new Drawing(Chart().ToSvg(null));
        double[] middles = [.. drawing.Boxes("main").Select(bar => drawing.Across(bar.X + bar.Width / 2))];
        Assert.Equal([0.1, 0.5, 0.7, 0.9], middles, (a, b) => Math.Abs(a - b) < 0.001);
    }

    [Fact]
    public void The_expectation_and_its_range_lie_where_they_should_above_each_bar()
    {
        double[] expected = [9, 1, 6, 18, 16];
        (double Low, double High)[] band = [(7, 11), (0, 3), (4, 8), (15, 22), (13, 19)];
        var drawing = new Drawing(Chart(expected, band).ToSvg(null));
        var line = drawing.Points("expected");
        Assert.Equal(expected.SelectMany(value => new[] { value, value }), line.Select(p => drawing.Up(p.Y)), Near);
        var boxes = drawing.Boxes("band");
        Assert.Equal(band.Select(range => range.High), boxes.Select(box => drawing.Up(box.Y)), Near);
        Assert.Equal(band.Select(range => range.Low), boxes.Select(box => drawing.Up(box.Y + box.Height)), Near);
        Assert.Equal([0.1, 0.3, 0.5, 0.7, 0.9], boxes.Select(box => drawing.Across(box.X + box.Width / 2)), Close);
        Assert.Equal(22, band.Max(range => range.High)); // The highest is the range's, and it is inside the picture.
        Assert.All(boxes, box => Assert.True(box.Y >= 70));
    }

    [Fact]
    public void The_legend_names_what_is_drawn_only_where_something_is_expected()
    {
        string plain = Chart().ToSvg(null), full = Chart([1, 1, 1, 1, 1], []).ToSvg(null);
        Assert.Contains("the line", full, StringComparison.Ordinal);
        Assert.Contains("the range", full, StringComparison.Ordinal);
        Assert.DoesNotContain("the line", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_stand_below_their_bars()
    {
        string[] names = ["a", "b", "c", "d", "e"];
        var drawing = new Drawing(Chart(names: names).ToSvg(null));
        var texts = drawing.Texts("tick mid");
        Assert.Equal(names, texts.Select(text => text.Text));
        var bars = drawing.Boxes("main");
        Assert.Equal(texts[0].X, bars[0].X + bars[0].Width / 2, 0.05);
        Assert.Equal(texts[4].X, bars[3].X + bars[3].Width / 2, 0.05);
    }

    [Fact]
    public void What_it_shows_is_said_in_words_for_those_who_do_not_see_it()
    {
        var drawing = new Drawing(Chart().ToSvg(null));
        Assert.Equal("The <title>", drawing.Title);
        Assert.Equal("The words", drawing.Description);
        Assert.Contains(drawing.Texts("foot"), text => text.Text == "n = 5");
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < Pixel;

    private static bool Close(double a, double b) => Math.Abs(a - b) < 0.001;

    private static BarChart Chart(double[]? expected = null, (double, double)[]? band = null, string[]? names = null) =>
        new()
        {
            Title = "The <title>",
            Alternative = "The words",
            Horizontal = new("share", 0, 1, AxisNumbers.Percent),
            VerticalLabel = "sheets",
            Heights = Heights,
            Names = names,
            Expected = expected,
            Band = band,
            Legend = expected is null ? null : new("the bars", "the line", "the range"),
            SmallPrint = "n = 5",
        };
}
