namespace Electoral.Tally.Tests.Cases;

/// <summary>In published files no row is taken for a sum that is a sheet.</summary>
public class RealSumRowTests
{
    private const string Georgia = """
        "registered": "possible voters", "ballotsCast": "ballots signed for", "valid": "valid votes",
        "invalid": "invalid votes", "selections": ["5 - United National Movement", "8 - Alliance of Patriots",
        "10 - Labour", "41 - Georgian Dream"]
        """;

    private const string France = """
        "registered": "Inscrits", "ballotsCast": "Votants", "valid": "Exprimés", "blank": "Blancs", "invalid": "Nuls",
        "selections": ["Voix 1", "Voix 2", "Voix 3", "Voix 4"]
        """;

    private const string Germany = """
        "registered": "Wahlberechtigte gesamt (A)", "ballotsCast": "Waehler gesamt (B)",
        "valid": "Direktstimmen gueltige (D)", "invalid": "Direktstimmen ungueltige (C)",
        "selections": ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D11", "D13", "D18"]
        """;

    [Theory]
    [InlineData("venezuela-2024/actas.csv", "venezuela-2024.json", 24_532)]
    [InlineData("bolivia-2019/final.csv.gz", "bolivia-2019.json", 34_555)]
    [InlineData("bolivia-2019/partial.csv.gz", "bolivia-2019.json", 28_975)]
    [InlineData("czechia-2018/precincts.csv.gz", "czechia-2018.json", 14_866)]
    [InlineData("mexico-2018-quickcount/arrivals.txt", "mexico-2018-arrivals.json", 6_307)]
    [InlineData("mexico-2018-quickcount/sample.csv", "mexico-2018-sample.json", 7_787)]
    public void The_files_that_have_a_layout_have_no_sums(string file, string layout, int sheets)
    {
        var table = TallyCsv.Read(
            Repository.Data(file.Split('/')), CsvLayout.Load(Repository.File("docs", "samples", "layouts", layout)));
        Assert.Equal((sheets, 0), (table.Count, Named(table)));
    }

    [Theory]
    [InlineData("france-2024/stations-round1.csv.gz", "Code commune,Code BV", France, 201, 0)]
    [InlineData("france-2024/stations-round2.csv.gz", "Code commune,Code BV", France, 201, 0)]
    [InlineData("georgia-2016/precincts.csv.gz", "district_id,precinct_id", Georgia, 3_668, 0)]
    [InlineData("georgia-2016/voters.csv.gz", "district,prec", """
        "registered": "total voters", "selections": []
        """, 3_634, 0)]
    [InlineData("guanajuato-2012/casillas.csv.gz", "distrito_fed_12,seccion,casilla_id", """
        "registered": "ln", "ballotsCast": "total", "selections": ["pri_pvem", "pan_na", "prd", "pt", "mc", "otros"]
        """, 6_746, 0)]
    [InlineData("kenya-2022/forms.csv.gz", "fileName", """
        "selections": ["Raila", "Ruto", "WJ", "David"]
        """, 30_000, 0)]
    [InlineData("rhode-island-2020/precincts.csv.gz", "office,district,candidate,precinct", """
        "selections": ["votes"]
        """, 8_625, 0)]
    [InlineData("rhode-island-2020/towns.csv.gz", "office,district,candidate,town", """
        "selections": ["votes"]
        """, 2_067, 0)]
    [InlineData("romania-2019/sections.csv.gz", "Județ,Uat,Localitate,Secție,Nr", """
        "registered": "a", "valid": "e", "invalid": "f", "selections": ["g1", "g2", "g3", "g4", "g5", "g6", "g7"]
        """, 18_730, 0)]
    [InlineData("germany-2025/districts.csv.gz", "Gemeinde,Gebietsnummer", Germany, 424, 58)]
    [InlineData("germany-2025/districts.csv.gz", "Gemeinde,Gebietsart,Gebietsnummer", Germany, 424, 58)]
    [InlineData("germany-2025/districts.csv.gz", "Wahlkreisnummer,Gemeinde,Bezirksnummer", Germany, 414, 48)]
    public void The_others_have_none_but_Germany(string file, string levels, string roles, int sheets, int named)
    {
        var texts = levels.Split(',').Select(name => $$"""{"name": "{{name}}", "code": "{{name}}"}""");
        var layout = CsvLayout.Parse($$"""{"levels": [{{string.Join(", ", texts)}}], {{roles}}}""");
        var table = TallyCsv.Read(Repository.Data(file.Split('/')), layout);
        Assert.Equal((sheets, named), (table.Count, Named(table)));
    }

    [Theory]
    [InlineData("""{"name": "municipality", "code": "Gemeinde"}, {"name": "station", "code": "Gebietsnummer"}""")]
    [InlineData("""{"name": "kind", "code": "Gebietsart"}, {"name": "station", "code": "Gebietsnummer"}""")]
    [InlineData("""{"name": "station", "code": "Gebietsnummer"}""")]
    public void Every_sum_of_Germany_is_named_whatever_its_levels(string levels)
    {
        var layout = CsvLayout.Parse($$"""
            {
              "levels": [{{levels}}],
              "registered": "Wahlberechtigte gesamt (A)", "ballotsCast": "Waehler gesamt (B)",
              "valid": "Listenstimmen gueltige (F)", "invalid": "Listenstimmen ungueltige (E)",
              "selections": ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"]
            }
            """);
        string file = Repository.Data("germany-2025", "districts.csv.gz");
        var warning = Assert.Single(TallyCsv.Read(file, layout).Reading.Warnings);
        Assert.Contains("1, 2, 3, 8, 23, 29, 45, 52, 65, 82, … (58 in all)", warning.ToString());
        string exclude = warning.ToString().Split("\"exclude\": ")[1];
        var repaired = CsvLayout.Parse(layout.ToJson().TrimEnd().TrimEnd('}') + $", \"exclude\": {exclude}}}");
        var table = TallyCsv.Read(file, repaired);
        Assert.Empty(table.Reading.Warnings);
        var totals = table.Totals();
        Assert.Equal(new long?[] { 366, 201_032, 175_170 }, [totals.Sheets, totals.Registered, totals.BallotsCast]);
        Assert.Equal((70_010, 28_849), (totals.VotesOf("F1"), totals.VotesOf("F5")));
    }

    /// <summary>How many rows the warning names; the roll of a file has the same rows.</summary>
    private static int Named(TallyTable table)
    {
        int found = SumRows.Find(table, CountWords.IsSum, 1).Count;
        var warnings = table.Reading.Warnings.Where(warning => warning.Code == "sums-of-rows").ToArray();
        if (found > 0) Assert.Contains($"({found} in all)", Assert.Single(warnings).ToString());
        else Assert.Empty(warnings);
        return found;
    }
}
