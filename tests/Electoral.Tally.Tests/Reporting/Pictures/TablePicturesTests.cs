using Electoral.Tally.Tests.Rendering.Charts;

namespace Electoral.Tally.Tests.Reporting.Pictures;

public sealed class TablePicturesTests
{
    // Turnout 60.5 %, 60.5 %, 80.2 % and none; shares of A 70.25 %, 10.41 %, 33.67 % and 50 %.
    private const string Csv = """
        state,table,registered,ballots,valid,A,B
        1,1,1000,605,605,425,180
        1,2,1000,605,605,63,542
        2,1,500,401,401,135,266
        2,2,NA,100,100,50,50
        """;

    private static readonly CsvLayout Layout = CsvLayout.Parse("""
        {"levels": [{"name": "state", "code": "state"}, {"name": "table", "code": "table"}],
         "registered": "registered", "ballotsCast": "ballots", "valid": "valid", "selections": ["A", "B"]}
        """);

    private static readonly TallyTable Table = TallyCsv.ReadText(Csv, Layout);

    [Fact]
    public void A_picture_saves_itself_as_svg_or_vega_lite()
    {
        using var folder = new Formats.Csv.TemporaryFolder();
        var picture = Table.PlotTurnout();
        picture.Save(folder.File("turnout.svg"));
        picture.Save(folder.File("turnout.json"));
        Assert.Equal(picture.ToSvg(), File.ReadAllText(folder.File("turnout.svg")));
        Assert.Equal(picture.ToVegaLite(), File.ReadAllText(folder.File("turnout.json")));
        Assert.Throws<NotSupportedException>(() => picture.Save(folder.File("turnout.PNG")));
        var digits = new SyntheticElection { Levels = [new("state", 30)] }.Generate().PlotDigits("A")!;
        Assert.Throws<NotSupportedException>(() => digits.Save(folder.File("digits.json")));
        Assert.False(File.Exists(folder.File("digits.json")));
    }

    [Fact]
    public void Turnout_has_a_bar_a_percentage_point_as_high_as_its_sheets()
    {
        var drawing = new Drawing(Table.PlotTurnout().ToSvg());
        var bars = drawing.Boxes("main").OrderBy(bar => bar.X).ToArray();
        Assert.Equal([60, 80], bars.Select(bar => Math.Round(100 * drawing.Across(bar.X))));
        Assert.Equal([2, 1], bars.Select(bar => Math.Round(drawing.Up(bar.Y), 2)));
        string foot = Assert.Single(drawing.Texts("foot")).Text;
        Assert.Equal("n = 3 sheets; 1 without the counts. Source: text", foot);
    }

    [Fact]
    public void Shares_have_a_bar_where_they_are()
    {
        var drawing = new Drawing(Table.PlotShare("A").ToSvg());
        var bars = drawing.Boxes("main").OrderBy(bar => bar.X).ToArray();
        Assert.Equal([10, 33, 50, 70], bars.Select(bar => Math.Round(100 * drawing.Across(bar.X))));
    }

    [Fact]
    public void The_fingerprint_has_each_sheet_at_its_turnout_and_share()
    {
        var drawing = new Drawing(Table.PlotFingerprint("A").ToSvg());
        var cells = drawing.Boxes("main").Where(box => box.Width < 11.9).ToArray();
        var places = cells.Select(cell => (
            Math.Round(100 * drawing.Across(cell.X)), Math.Round(100 * drawing.Up(cell.Y + cell.Height)))).Order();
        Assert.Equal([(60d, 10d), (60d, 70d), (80d, 33d)], places);
    }

    [Fact]
    public void Digits_have_a_bar_a_digit_with_the_range_of_their_test_around_what_is_expected()
    {
        var table = new SyntheticElection { Levels = [new("state", 2), new("centre", 80)] }.Generate();
        foreach (var place in new[] { DigitPlace.Last, DigitPlace.Second })
        {
            int[] votes = [.. table.Votes[0].Select(count => count!.Value)];
            int[] ballots = [.. table.BallotsCast!.Select(count => count!.Value)];
            var test = StationDigitTest.Of(votes, ballots, place);
            var picture = table.PlotDigits(table.Contest.Selections[0].Id, place)!;
            var drawing = new Drawing(picture.ToSvg());
            int[] counts = new int[10];
            foreach (int count in votes.Where(count => count >= 10))
            {
                counts[place == DigitPlace.Last ? Digits.Last(count) : Digits.Second(count)!.Value]++;
            }

            var near = (double a, double b) => Math.Abs(a - b) < counts.Max() / 400.0;
            var bars = drawing.Boxes("main");
            Assert.Equal(counts.Select(count => (double)count), bars.Select(bar => drawing.Up(bar.Y)), near);
            var ranges = drawing.Boxes("band");
            Assert.Equal(test.Ranges!.Select(r => r.High), ranges.Select(r => drawing.Up(r.Y)), near);
            Assert.Equal(test.Ranges!.Select(r => r.Low), ranges.Select(r => drawing.Up(r.Y + r.Height)), near);
            Assert.Contains(test.Corrected!.PValue!.Value.ToString(), picture.Alternative, StringComparison.Ordinal);
            Assert.Contains($"n = {counts.Sum():N0} sheets", drawing.Texts("foot")[0].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_comb_has_a_bar_on_each_percentage_that_sheets_have()
    {
        var table = TallyCsv.ReadText(Csv.Replace("605,605,425", "600,600,420", StringComparison.Ordinal), Layout);
        var turnout = new Drawing(table.PlotPercentages()!.ToSvg());
        var bar = Assert.Single(turnout.Boxes("main"));
        Assert.Equal(0.60, turnout.Across(bar.X + bar.Width / 2), 0.001);
        var share = new Drawing(table.PlotPercentages("A")!.ToSvg());
        bar = Assert.Single(share.Boxes("main"));
        Assert.Equal(0.70, share.Across(bar.X + bar.Width / 2), 0.001);
        Assert.Equal(1, share.Up(bar.Y), 0.01);
    }

    [Fact]
    public void What_cannot_be_drawn_is_null_and_what_is_not_there_is_an_error()
    {
        var bare = TallyCsv.ReadText("state,table,valid,A,B\n1,1,30,10,20\n1,2,70,30,40\n");
        Assert.Null(bare.PlotPercentages());
        Assert.Null(bare.PlotPercentages("A"));
        Assert.Null(bare.PlotDigits("A"));
        Assert.Throws<ArgumentException>(() => bare.PlotDigits("C"));
        Assert.Throws<ArgumentException>(() => bare.PlotPercentages("C"));
        Assert.Throws<ArgumentException>(() => bare.PlotDigits("A", DigitPlace.First));
    }

    [Fact]
    public void In_spanish_words_and_numbers_are_spanish()
    {
        var picture = Table.PlotPercentages("A", ReportLanguage.Spanish)!;
        Assert.StartsWith("Actas en porcentajes enteros de A", picture.Title, StringComparison.Ordinal);
        Assert.Contains(picture.Title, picture.ToSvg(), StringComparison.Ordinal);
    }
}
