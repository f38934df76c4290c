namespace Electoral.Tally.Tests.Cases;

/// <summary>Texts in a code page that is not the Western one: guessed with a warning, or read as stated.</summary>
public class CyrillicMojibakeTests
{
    private static string Sheets => CaseFiles.Field("19-cyrillic-mojibake", "sheets-1251.csv");

    [Fact]
    public void Letters_that_speak_for_another_page_are_read_in_it_and_said_to_be_a_guess()
    {
        var table = TallyCsv.Read(Sheets);
        Assert.Equal(["Казань", "Москва"], table.Units.UnitsAt(table.Units.Levels[0]).Select(unit => unit.Code));
        Assert.Equal(["Иванов", "Петрова"], table.Contest.Selections.Select(selection => selection.Name));
        var source = table.Reading.Sources[0];
        Assert.Equal(("windows-1251", true), (source.Encoding, source.IsEncodingGuessed));
        Assert.NotNull(source.EncodingRunnerUp);
        Assert.Contains(table.Reading.Warnings, warning => warning.Code == "encoding-guessed");
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("cp1251")]
    public void The_page_can_be_stated(string encoding)
    {
        var layout = CsvLayout.Parse(TallyCsv.Read(Sheets).Reading.DetectedLayout!) with { Encoding = encoding };
        var table = TallyCsv.Read(Sheets, layout);
        Assert.Equal(["Казань", "Москва"], table.Units.UnitsAt(table.Units.Levels[0]).Select(unit => unit.Code));
        Assert.Equal(("windows-1251", false), (
            table.Reading.Sources[0].Encoding, table.Reading.Sources[0].IsEncodingGuessed));
        Assert.Empty(table.Reading.Warnings);
    }
}
