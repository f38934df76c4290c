using System.Text.Json;

namespace Electoral.Tally.Tests.Reporting;

public sealed class AuditReportTests
{
    [Fact]
    public void The_json_has_these_keys_and_values()
    {
        const string expected = """
            {"version":1,
            "source":{"name":"text","sha256":null,"rows":7,"accepted":4,"sheets":4,"rejected":2,"blank":1,"filtered":0,
            "excluded":0,"sections":0,"missingWords":{},"warnings":[]},
            "contest":{"selections":["EG","NM"]},
            "totals":{"sheets":4,"registered":1500,"ballotsCast":null,"valid":850,"invalid":3,"blank":null,
            "votes":{"EG":480,"NM":370},"derived":{"valid":null,"ballotsCast":853}},
            "levels":[{"name":"state","units":2},{"name":"centre","units":3}],
            "rollup":{"level":"state","units":[
            {"code":"1","path":["1"],"name":"Alba","names":["Alba"],"sheets":2,
            "registered":900,"valid":550,"votes":{"EG":350,"NM":200}},
            {"code":"2","path":["2"],"name":"Brisa","names":["Brisa"],"sheets":2,
            "registered":600,"valid":300,"votes":{"EG":130,"NM":170}}
            ]}}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), Compact(AuditReport.Of(Read()).ToJson()));
    }

    [Fact]
    public void Any_level_can_be_listed_and_a_path_leads_to_each_unit()
    {
        using var json = JsonDocument.Parse(AuditReport.Of(Read(), new() { Level = "CENTRE" }).ToJson());
        var rollUp = json.RootElement.GetProperty("rollup");
        Assert.Equal("centre", rollUp.GetProperty("level").GetString());
        var paths = rollUp.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("path").GetRawText());
        Assert.Equal(["1/10", "2/20", "2/21"], paths.Select(path => string.Join('/', JsonDocument.Parse(path)
            .RootElement.EnumerateArray().Select(code => code.GetString()))));
        using var whole = JsonDocument.Parse(AuditReport.Of(Read(), new() { Level = "all" }).ToJson());
        Assert.Equal(
            """{"code":"","path":[],"name":"all","names":[],"sheets":4,"registered":1500,"""
            + """
            "valid":850,"votes":{"EG":480,"NM":370}}
            """,
            Compact(whole.RootElement.GetProperty("rollup").GetProperty("units")[0].GetRawText()));
    }

    [Fact]
    public void Several_claims_have_a_section_each_and_are_listed_in_the_json()
    {
        Claim[] claims = [new("one") { ["EG"] = 480 }, new("two") { ["EG"] = 400 }, new("three") { ["NM"] = 900 }];
        var report = AuditReport.Of(Read(), new() { Claim = claims[0], Claims = claims[1..] });
        Assert.Equal(
            ["claim", "claim-2", "claim-3"],
            report.Describe().Select(section => section.Id)
                .Where(id => id.StartsWith("claim", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(report.ToJson());
        Assert.Equal("one", json.RootElement.GetProperty("claim").GetProperty("name").GetString());
        Assert.Equal(
            ["one", "two", "three"],
            json.RootElement.GetProperty("claims").EnumerateArray()
                .Select(claim => claim.GetProperty("name").GetString()));
        Assert.Equal("Impossible", json.RootElement.GetProperty("claims")[1].GetProperty("verdict").GetString());
        using var one = JsonDocument.Parse(AuditReport.Of(Read(), new() { Claims = claims[..1] }).ToJson());
        Assert.True(one.RootElement.TryGetProperty("claim", out _));
        Assert.False(one.RootElement.TryGetProperty("claims", out _));
        Assert.Throws<ArgumentException>(() => new AuditOptions { Claims = [null!] });
    }

    [Fact]
    public void Common_levels_are_named_in_the_language_of_the_report()
    {
        var states = Read().RollUp("state");
        Assert.StartsWith("Totales por estado", states.ToString(null, ReportLanguage.Spanish));
        Assert.StartsWith("Totals by state", states.ToString());
        var own = Read().RollUpBy("circuito", row => row.Code);
        Assert.StartsWith("Totales por circuito", own.ToString(null, ReportLanguage.Spanish));
    }

    [Fact]
    public void Verdicts_premises_and_readings_are_texts_in_both_languages()
    {
        var table = Read();
        var verdict = table.AssessMargin(SheetFrame.OfTotals(table.Count + 9, 5_000)).Verdict;
        Assert.Equal(verdict.ToString(), verdict.ToString("G", null));
        IFormattable[] said = [verdict, verdict.Finding, verdict.Premises[0], table.Reading];
        foreach (var one in said)
        {
            Assert.Equal(one.ToString(), one.ToString(null, ReportLanguage.English));
            Assert.NotEqual(one.ToString(), one.ToString(null, ReportLanguage.Spanish));
            Assert.Throws<FormatException>(() => one.ToString("X", null));
        }

        Assert.Equal(
            "7 registros: 4 aceptados, 2 rechazados, 1 vacío", table.Reading.ToString(null, ReportLanguage.Spanish));
    }

    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-VE", "es")]
    [InlineData("ES_mx", "es")]
    [InlineData("en-GB", "en")]
    public void A_language_is_found_by_its_code_with_or_without_a_region(string code, string language) =>
        Assert.Equal(language, ReportLanguage.FromCode(code).Code);

    [Theory]
    [InlineData("est")]
    [InlineData("")]
    [InlineData("-es")]
    public void Another_language_is_refused(string code) =>
        Assert.Throws<ArgumentException>(() => ReportLanguage.FromCode(code));

    [Fact]
    public void A_level_that_the_table_lacks_is_an_argument_error() => Assert.Contains(
        "county",
        Assert.Throws<ArgumentException>(() => AuditReport.Of(Read(), new() { Level = "county" })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_slice_lists_the_units_below_its_own_and_says_that_it_is_a_part()
    {
        var table = Read();
        var report = AuditReport.Of(table.Slice(new UnitPath("2")));
        using var json = JsonDocument.Parse(report.ToJson());
        Assert.Equal("centre", json.RootElement.GetProperty("rollup").GetProperty("level").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("levels")[1].GetProperty("units").GetInt32());
        Assert.Contains(
            "Note: The report covers 2 of the 4 accepted sheets; unit: Brisa (2).",
            report.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_that_no_sheet_gives_is_null_and_its_key_is_there()
    {
        var layout = CsvLayout.Parse("""
            {"levels": [{"name": "state", "code": "s"}, {"name": "table", "code": "t"}],
             "registered": "r", "selections": ["A", "B"]}
            """);
        var table = TallyCsv.ReadText("s,t,r,A,B\n1,1,NA,3,NA\n2,1,7,4,NA\n", layout);
        using var json = JsonDocument.Parse(AuditReport.Of(table).ToJson());
        Assert.Equal(
            """
            {"sheets":2,"registered":7,"ballotsCast":null,"valid":null,"invalid":null,"blank":null,
            "votes":{"A":7,"B":null},"derived":{"valid":null,"ballotsCast":null}}
            """.ReplaceLineEndings(""),
            Compact(json.RootElement.GetProperty("totals").GetRawText()));
        Assert.Equal(
            JsonValueKind.Null,
            json.RootElement.GetProperty("rollup").GetProperty("units")[0].GetProperty("registered").ValueKind);
    }

    [Fact]
    public void A_roll_of_stations_has_no_votes_and_derives_none()
    {
        var layout = CsvLayout.Parse("""
            {"levels": [{"name": "state", "code": "s"}, {"name": "table", "code": "t"}],
             "registered": "r", "selections": []}
            """);
        var report = AuditReport.Of(TallyCsv.ReadText("s,t,r\n1,1,400\n1,2,300\n", layout));
        using var json = JsonDocument.Parse(report.ToJson());
        Assert.Equal(
            """
            {"sheets":2,"registered":700,"ballotsCast":null,"valid":null,"invalid":null,"blank":null,
            "votes":{},"derived":{"valid":null,"ballotsCast":null}}
            """.ReplaceLineEndings(""),
            Compact(json.RootElement.GetProperty("totals").GetRawText()));
        Assert.DoesNotContain("No rows.", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Candidates_with_few_votes_share_a_column_of_the_units()
    {
        var table = TallyCsv.ReadText(
            "state,table,valid,A,B,C,D,E,F,G\n1,1,208,10,1,20,30,2,40,105\n2,1,99,99,0,0,0,0,0,0\n");
        string text = AuditReport.Of(table).ToString();
        Assert.Matches(@"\nUnit +Sheets +Registered +Turnout +Valid +A +C +D +F +G +2 others\n", text);
        Assert.Matches(@"\n1 +1 +– \(1\) +– \(2\) +208 +10 +20 +30 +40 +105 +3\n", text);
        Assert.Contains("\"B\": 1", AuditReport.Of(table).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_beyond_the_limit_are_counted_in_text_and_listed_in_json()
    {
        var report = AuditReport.Of(Read(), new() { ShownUnits = 1 });
        Assert.Contains("The first 1 of 2 rows.", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Brisa\"", report.ToJson(), StringComparison.Ordinal);
    }

    private static TallyTable Read() => AuditReportTextTests.Read();

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) document.RootElement.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
