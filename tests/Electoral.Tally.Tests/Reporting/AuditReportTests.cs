using System.Text.Json;

namespace Electoral.Tally.Tests.Reporting;

public sealed class AuditReportTests
{
    private const string Csv = """
        state_code,state,centre,table,registered,valid,invalid,EG,NM
        1,Alba,10,1,500,300,2,200,100
        1,Alba,10,2,400,250,1,150,100
        2,Brisa,20,1,300,200,0,90,110
        2,Bris,20,2,300,abc,0,90,110
        2,Brisa,20,1,300,200,0,90,110
        ,,,,,,,,
        2,BRISA,21,1,300,100.0,0,40,60
        """;

    [Fact]
    public void The_json_has_these_keys_and_values()
    {
        const string expected = """
            {"source":{"name":"text","sha256":null,"rows":7,"accepted":4,"rejected":2,"blank":1,"filtered":0},
            "contest":{"selections":["EG","NM"]},
            "totals":{"sheets":4,"registered":1500,"ballotsCast":null,"valid":850,"invalid":3,"blank":null,
            "votes":{"EG":480,"NM":370},"derived":{"valid":null,"ballotsCast":853}},
            "levels":[{"name":"state","units":2},{"name":"centre","units":3}],
            "rollup":{"level":"state","units":[
            {"code":"1","path":["1"],"name":"Alba","sheets":2,"registered":900,"valid":550,"votes":{"EG":350,"NM":200}},
            {"code":"2","path":["2"],"name":"Brisa","sheets":2,"registered":600,"valid":300,"votes":{"EG":130,"NM":170}}
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
            """{"code":"","path":[],"name":"all","sheets":4,"registered":1500,"valid":850,"votes":{"EG":480,"NM":370}}""",
            Compact(whole.RootElement.GetProperty("rollup").GetProperty("units")[0].GetRawText()));
    }

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
            "Note: The report covers 2 of the 4 accepted sheets; unit: Brisa (2).", report.ToString(), StringComparison.Ordinal);
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
    public void The_text_looks_like_this()
    {
        const string expected = """
            What was read
            =============

            Source                     text
            Encoding                   utf-8
            Delimiter                  comma
            Data rows                  7
            Accepted as sheets         4
            Rejected                   2
            Blank                      1
            Counts written like 123.0  1
            Time to read               1.50 s

            Warning: Rejected, and in no total: 2 of 7 data rows.

            Rejected rows by reason
            Reason              Data rows
            ------------------  ---------
            not a whole number          1
            duplicate key               1

            The first rejected rows
            Row  Line  Reason              Column  Found   Expected
            ---  ----  ------------------  ------  ------  -------------------------------------------
              4     5  not a whole number  valid   abc     a whole number
              5     –  duplicate key       key     2/20/1  no other sheet with this key (row 3 has it)

            Note: Rows that call a unit by another name than the one kept, which is the first in the source: 1.

            Unit  Name kept  Other name  Data rows
            ----  ---------  ----------  ---------
            2     Brisa      BRISA               1

            No layout was given. This one was found from the data: in every sampled row the counts add up. To
            change it, save it to a file and read with that.

            {
              "delimiter": ",",
              "levels": [
                {"name": "state", "code": "state_code", "label": "state"},
                {"name": "centre", "code": "centre"},
                {"name": "table", "code": "table"}
              ],
              "registered": "registered",
              "valid": "valid",
              "invalid": "invalid",
              "selections": ["EG", "NM"]
            }

            What the sheets carry
            =====================

            Selections     2
            Units: state   2
            Units: centre  3
            Sheets: table  4

                                               Sheets with      Sheets
            Field                                       it  without it
            ---------------------------------  -----------  ----------
            Registered voters                            4           0
            Ballots cast                                 0           4
            Valid votes                                  4           0
            Blank votes                                  0           4
            Invalid votes                                4           0
            Votes of each of the 2 selections            4           0

            Totals
            ======

            Counted sheets        4
            Turnout         56.87 %
            Lead of EG          110

                                          Sheets with      Sheets
            Count                    Sum           it  without it
            ---------------------  -----  -----------  ----------
            Registered voters      1,500            4           0
            Ballots cast           – (1)            –           –
            Ballots cast, derived    853            4           0
            Valid votes              850            4           0
            Blank votes            – (1)            –           –
            Invalid votes              3            4           0
            (1) not computable, because the source has no such field

                              Share of
            Selection  Votes     valid
            ---------  -----  --------
            EG           480   56.47 %
            NM           370   43.53 %

            Note: Ballots cast are derived, because the source does not give them: valid + invalid.

            Totals by state
            ===============

            Unit   Code  Sheets  Registered  Turnout  Valid   EG   NM
            -----  ----  ------  ----------  -------  -----  ---  ---
            Alba   1          2         900  61.44 %    550  350  200
            Brisa  2          2         600  50.00 %    300  130  170
            """;
        Assert.Equal(expected, AuditReport.Of(Read(), new() { ReadingTime = TimeSpan.FromSeconds(1.5) }).ToString());
    }

    [Fact]
    public void A_roll_of_stations_has_no_votes_and_derives_none()
    {
        var layout = CsvLayout.Parse("""
            {"levels": [{"name": "state", "code": "s"}, {"name": "table", "code": "t"}], "registered": "r", "selections": []}
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
        var table = TallyCsv.ReadText("state,table,valid,A,B,C,D,E,F,G\n1,1,208,10,1,20,30,2,40,105\n2,1,99,99,0,0,0,0,0,0\n");
        string text = AuditReport.Of(table).ToString();
        Assert.Contains("Unit  Sheets  Registered  Turnout  Valid   A   C   D   F    G  2 others\n", text, StringComparison.Ordinal);
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

    [Fact]
    public void It_speaks_Spanish_with_Spanish_numbers()
    {
        string text = AuditReport.Of(Read()).ToText(ReportLanguage.Spanish);
        Assert.StartsWith("Lo que se leyó\n", text, StringComparison.Ordinal);
        Assert.Contains("1.500", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rejected", text, StringComparison.Ordinal);
    }

    private static TallyTable Read() => TallyCsv.ReadText(Csv.ReplaceLineEndings("\n"));

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) document.RootElement.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
