namespace Electoral.Tally.Tests.Formats.Csv;

public class CsvLayoutDetectionDataTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public void Finds_the_layout_of_the_Venezuelan_sheets(int rows)
    {
        var (header, records) = CsvLines.Read(Repository.Data("venezuela-2024", "actas.csv"), ',', most: rows);
        Assert.Equal(
            """
            {
              "levels": [
                {"name": "state", "code": "COD_EDO", "label": "EDO"},
                {"name": "municipality", "code": "COD_MUN", "label": "MUN"},
                {"name": "parish", "code": "COD_PAR", "label": "PAR"},
                {"name": "centre", "code": "CENTRO"},
                {"name": "table", "code": "MESA"}
              ],
              "registered": "RE",
              "valid": "VOTOS_VALIDOS",
              "invalid": "VOTOS_NULOS",
              "selections": ["EG", "NM", "LM", "JABE", "JOBR", "AE", "CF", "DC", "EM", "BERA"],
              "image": "URL"
            }
            """,
            CsvLayoutDetection.Detect(header, records).LayoutOf("actas.csv").ToJson());
    }

    [Fact]
    public void Refuses_the_quick_count_with_the_line_before_its_header()
    {
        string path = Repository.Data("mexico-2018-quickcount", "arrivals.txt");
        var (header, records) = CsvLines.Read(path, '|', most: 500);
        var detection = CsvLayoutDetection.Detect(header, records);
        var failure = Assert.Throws<CsvLayoutException>(() => detection.LayoutOf("arrivals.txt"));
        Assert.Contains("skipLines", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Columns seen: 1 '6307'.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mexico-2018-quickcount", "arrivals.txt", '|', 1, "JHRC")]
    [InlineData("mexico-2018-quickcount", "sample.csv", ',', 0, "LISTA_NOMINAL")]
    [InlineData("bolivia-2019", "partial.csv.gz", ',', 0, "Nulos")]
    public void Refuses_where_nothing_is_proved_and_lists_the_columns(
        string folder, string file, char delimiter, int skip, string column)
    {
        var (header, records) = CsvLines.Read(Repository.Data(folder, file), delimiter, skip, 500);
        var detection = CsvLayoutDetection.Detect(header, records);
        var failure = Assert.Throws<CsvLayoutException>(() => detection.LayoutOf(file));
        Assert.Contains($"'{column}'", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.LayoutToComplete);
    }

    [Fact]
    public void Finds_the_votes_of_the_Czech_precincts()
    {
        var (header, records) = CsvLines.Read(Repository.Data("czechia-2018", "precincts.csv.gz"), ';', most: 1_000);
        var layout = CsvLayoutDetection.Detect(header, records).LayoutOf("precincts.csv.gz");
        string[] columns = [.. Enumerable.Range(1, 20).Select(i => $"HLASY_{i:00}")];
        Assert.Equal(columns, layout.Selections.Select(selection => selection.Id));
        Assert.Equal(("VOL_SEZNAM", "PL_HL_CELK"), (layout.Registered, layout.Valid));
        Assert.Equal(["OKRES", "OBEC", "OKRSEK"], layout.Levels.Select(level => level.Code[0].Column));
    }
}
