namespace Electoral.Tally.Tests.Reporting;

public sealed class AuditReportTextTests
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
    public void The_text_looks_like_this()
    {
        const string expected = """
            In short
            ========

            On 4 counted sheets EG has 480 votes and NM has 370: a lead of 110.

            2 of 7 rows were not accepted as sheets and are in no total.

            No list of expected stations was given, so missing sheets are not assessed.

            What was read
            =============

            Source                   text
            Encoding                 utf-8
            Delimiter                comma
            Data rows                7
            Accepted as sheets       4
            Rejected                 2
            Blank                    1
            Counts written as 123.0  1
            Time to read             1.50 s

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

            Note: Rows that give a unit another name than the one kept, which is the first in the source: 1.

            Unit  Name kept  Other name  Data rows
            ----  ---------  ----------  ---------
            2     Brisa      BRISA               1

            No layout was given. This one was found from the data: in every sampled row the counts add up. To
            change it, save it to a file and read with that file.

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
    public void It_speaks_Spanish_with_Spanish_numbers()
    {
        string text = AuditReport.Of(Read()).ToText(ReportLanguage.Spanish);
        Assert.StartsWith("En breve\n", text, StringComparison.Ordinal);
        Assert.Contains("1.500", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rejected", text, StringComparison.Ordinal);
    }

    /// <summary>Sheets with something of everything that a report tells of its reading.</summary>
    internal static TallyTable Read() => TallyCsv.ReadText(Csv.ReplaceLineEndings("\n") + "\n");
}
