namespace Electoral.Tally.Tests.Formats.Csv;

public class CsvLayoutTests
{
    private const string Venezuela =
        """
        { "levels": [ {"name": "state", "code": "COD_EDO", "label": "EDO"}, {"name": "centre", "code": "CENTRO"},
                      {"name": "table", "code": "MESA"} ],
          "registered": "RE", "ballotsCast": null, "valid": "VOTOS_VALIDOS", "invalid": "VOTOS_NULOS", "blank": null,
          "selections": [
            "EG", {"column": "NM", "id": "NM", "name": "Nicolás Maduro", "candidate": "Maduro", "party": "PSUV"} ],
          "key": ["CENTRO", "MESA"], "image": "URL", "arrival": null }
        """;

    private const string Czechia =
        """
        { "delimiter": ";", "encoding": "utf-8", "skipLines": 0, "quote": "\"", "header": true, "missing": ["", "NA"],
          "groupSeparator": null, "blankIsValid": false,
          "levels": [ {"name": "district", "code": "OKRES"}, {"name": "municipality", "code": "OBEC", "unique": true},
                      {"name": "precinct", "code": "OKRSEK"} ],
          "registered": "VOL_SEZNAM", "valid": "PL_HL_CELK", "selections": ["HLASY_01", "HLASY_02"],
          "extra": {"issued": "VYD_OBALKY", "returned": "ODEVZ_OBAL", "flag": "CHYBA"}, "stratum": "KRAJ",
          "status": {"column": "STAV", "counted": ["C"], "annulled": ["A"], "pending": ["P"]},
          "filter": {"KOLO": "1"}, "formulaGuard": false }
        """;

    private static CsvLayout Smallest => new() { Levels = [Level("table", "MESA")], Selections = ["A", "B"] };

    [Fact]
    public void Reads_levels_roles_and_selections()
    {
        var layout = CsvLayout.Parse(Venezuela);
        CsvLevel[] levels = [Level("state", "COD_EDO", "EDO"), Level("centre", "CENTRO"), Level("table", "MESA")];
        Assert.Equal(levels, layout.Levels);
        Assert.Equal("RE", layout.Registered);
        Assert.Null(layout.BallotsCast);
        Assert.Equal("VOTOS_VALIDOS", layout.Valid);
        Assert.Equal("VOTOS_NULOS", layout.Invalid);
        Assert.Equal(["CENTRO", "MESA"], layout.Key.Select(key => key.Column));
        Assert.Equal("URL", layout.Image);
        Assert.Empty(layout.Arrival);
        CsvSelection maduro = new() { Columns = ["NM"], Name = "Nicolás Maduro", Candidate = "Maduro", Party = "PSUV" };
        Assert.Equal(["EG", maduro], layout.Selections);
    }

    [Fact]
    public void Reads_how_the_file_is_written_and_what_is_kept_besides()
    {
        var layout = CsvLayout.Parse(Czechia);
        Assert.Equal(';', layout.Delimiter);
        Assert.Equal('"', layout.Quote);
        Assert.Equal("utf-8", layout.Encoding);
        Assert.Equal(["", "NA"], layout.Missing);
        Assert.Equal([false, true, false], layout.Levels.Select(level => level.Unique));
        string[] extra = [.. layout.Extra.Select(extra => $"{extra.Key}={extra.Value}")];
        Assert.Equal(["issued=VYD_OBALKY", "returned=ODEVZ_OBAL", "flag=CHYBA"], extra);
        Assert.Equal("KRAJ", layout.Stratum);
        var status = new CsvStatus { Column = "STAV", Counted = ["C"], Annulled = ["A"], Pending = ["P"] };
        Assert.Equal(status, layout.Status);
        Assert.Equal([KeyValuePair.Create("KOLO", "1")], layout.Filter);
    }

    [Fact]
    public void Says_nothing_about_what_is_left_out()
    {
        var layout = CsvLayout.Parse("""{"levels": [{"name": "table", "code": "MESA"}], "selections": ["A", "B"]}""");
        Assert.Equal(Smallest, layout);
        Assert.Null(layout.Delimiter);
        Assert.Equal('"', layout.Quote);
        Assert.True(layout.Header);
        Assert.Equal(["", "NA"], layout.Missing);
        Assert.Equal(1, layout.VotesAllowed);
        const string Unquoted = """{"quote": null, "levels": [{"name": "table", "code": "MESA"}], "selections": []}""";
        Assert.Null(CsvLayout.Parse(Unquoted).Quote);
    }

    [Theory]
    [InlineData(Venezuela)]
    [InlineData(Czechia)]
    [InlineData(
        """
        {"levels": [{"name": "a", "code": [{"column": "#1", "trimZeros": true}, "#2"]}], "quote": null,
         "selections": [{"column": "#3", "id": "x"}], "header": false, "arrival": ["#4", "#5", "#6"]}
        """)]
    [InlineData(
        """
        {"levels": [{"name": "a\"\t", "code": "é"}], "selections": [], "delimiter": "\t", "groupSeparator": " ",
         "skipLines": 2, "votesAllowed": 2, "missing": [], "formulaGuard": true, "contest": "😀"}
        """)]
    public void Comes_back_from_the_json_that_it_writes(string json)
    {
        var layout = CsvLayout.Parse(json);
        var again = CsvLayout.Parse(layout.ToJson());
        Assert.Equal(layout.ToJson(), again.ToJson());
        Assert.Equal(layout, again);
        Assert.Equal(layout.Levels, again.Levels);
        Assert.Equal(layout.Selections, again.Selections);
        Assert.Equal(layout.Status, again.Status);
        Assert.Equal(layout.Missing, again.Missing);
        Assert.Equal((layout.Delimiter, layout.Quote), (again.Delimiter, again.Quote));
        Assert.Equal(layout.GroupSeparator, again.GroupSeparator);
        Assert.Equal((layout.SkipLines, layout.Header, layout.Contest), (again.SkipLines, again.Header, again.Contest));
    }

    [Fact]
    public void Writes_a_key_a_line()
    {
        var layout = CsvLayout.Parse(Venezuela);
        Assert.Equal(
            """
            {
              "levels": [
                {"name": "state", "code": "COD_EDO", "label": "EDO"},
                {"name": "centre", "code": "CENTRO"},
                {"name": "table", "code": "MESA"}
              ],
              "registered": "RE",
              "valid": "VOTOS_VALIDOS",
              "invalid": "VOTOS_NULOS",
              "selections": [
                "EG",
                {"column": "NM", "name": "Nicolás Maduro", "candidate": "Maduro", "party": "PSUV"}
              ],
              "key": ["CENTRO", "MESA"],
              "image": "URL"
            }
            """,
            layout.ToJson());
    }

    [Fact]
    public void Is_saved_and_loaded()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Smallest.Save(path);
            Assert.Equal(Smallest, CsvLayout.Load(path));
            File.WriteAllText(path, "{}");
            var failure = Assert.Throws<CsvLayoutException>(() => CsvLayout.Load(path));
            Assert.StartsWith($"{Path.GetFileName(path)}: ", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Makes_the_contest_of_its_selections()
    {
        var layout = CsvLayout.Parse(Venezuela) with { Contest = "President", BlankIsValid = true, VotesAllowed = 2 };
        var contest = layout.ToContest();
        Assert.Equal("President", contest.Name);
        Assert.True(contest.BlankIsValid);
        Assert.Equal(2, contest.VotesAllowed);
        Selection maduro = new("NM") { Name = "Nicolás Maduro", Candidate = "Maduro", Party = "PSUV" };
        Assert.Equal([new("EG"), maduro], contest.Selections);
        Assert.Empty((Smallest with { Selections = [] }).ToContest().Selections);
    }

    private static CsvLevel Level(string name, string code, string? label = null) =>
        new() { Name = name, Code = [code], Label = label };
}
