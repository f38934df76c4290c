using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>No verdict on a sheet that a file broke off in; the verdict says what a file lost.</summary>
public sealed class SheetCutOffTests
{
    private static readonly string Head = "state,table,registered,valid,A,B\n" + string.Concat(
        Enumerable.Range(1, 11).Select(table => string.Create(
            CultureInfo.InvariantCulture, $"{1 + (table > 6 ? 1 : 0)},{table},310,300,180,120\n")));

    private const string Last = "2,12,310,300,180,120";

    private static SheetFrame Frame => SheetFrame.OfStations(Table(Head + Last + "\n2,13,310,0,0,0\n"));

    [Fact]
    public void Nothing_is_decided_where_the_last_sheet_may_have_lost_digits()
    {
        var assessment = Table(Head + Last[..^1]).AssessMargin(Frame);
        var verdict = assessment.Verdict;
        Assert.Equal((Decision.NotDecided, "sheet-cut-off"), (verdict.Decision, verdict.Reasons[0].Code));
        Assert.Equal("A", verdict.Conditional!.Winner!.Id);
        var premise = Assert.Single(verdict.Premises, premise => premise.Statement.Code == "sheets-read-whole");
        Assert.Equal(PremiseStanding.FailsOnCollected, premise.Standing);
        // The columns do not say of which unit it is.
        Assert.All(assessment.At("state"), unit => Assert.Equal(Decision.NotDecided, unit.Decision));
        // An election of which nothing is missing rests on its last sheet as well.
        verdict = Table(Head + Last[..^1]).AssessMargin(SheetFrame.OfTotals(12, 3_720)).Verdict;
        Assert.Equal(Decision.NotDecided, verdict.Decision);
    }

    [Fact]
    public void A_caller_who_knows_better_says_so()
    {
        var stated = new MarginOptions { Stated = StatedPremises.SheetsReadWhole };
        var verdict = Table(Head + Last[..^1]).AssessMargin(Frame, stated).Verdict;
        Assert.Equal(Decision.Decided, verdict.Decision);
        Assert.Contains(verdict.Premises, premise => premise.Standing == PremiseStanding.Stated);
    }

    [Theory]
    [InlineData("2,12,310,300")]
    [InlineData("2,12,310,300,180")]
    public void A_last_record_that_became_no_sheet_is_missing_and_the_verdict_says_so(string last)
    {
        var table = Table(Head + last);
        Assert.Equal((11, 1), (table.Count, table.Reading.Rejected));
        var verdict = table.AssessMargin(Frame).Verdict;
        Assert.Equal(Decision.Decided, verdict.Decision);
        Assert.Equal("end-lost", verdict.Premises[0].Finding!.Code);
        Assert.DoesNotContain(verdict.Premises, premise => premise.Fails);
    }

    [Fact]
    public void A_duplicate_that_was_not_kept_is_no_sheet_of_the_table()
    {
        string twice = Head + "1,1,310,300,180,12";
        Assert.Equal("end-lost", Verdict(DuplicatePolicy.KeepFirst).Premises[0].Finding!.Code);
        Assert.Equal("sheet-cut-off", Verdict(DuplicatePolicy.KeepLast).Reasons[0].Code);

        MarginVerdict Verdict(DuplicatePolicy policy) =>
            Table(twice, new() { Duplicates = policy }).AssessMargin(Frame).Verdict;
    }

    [Theory]
    [InlineData(Last)]
    [InlineData(Last + "\n")]
    public void A_file_that_was_read_whole_rests_on_nothing_of_the_kind(string last)
    {
        var verdict = Table(Head + last).AssessMargin(Frame).Verdict;
        Assert.Equal(Decision.Decided, verdict.Decision);
        Assert.Null(verdict.Premises[0].Finding);
        Assert.DoesNotContain(verdict.Premises, premise => premise.Statement.Code == "sheets-read-whole");
    }

    [Fact]
    public void What_is_said_of_others_is_not_held_against_a_sheet_that_was_cut_off()
    {
        // The last column is A: what it lost of 180 would go to others, who had 120 of 300 everywhere.
        var claim = new Claim("claim") { ["A"] = 2_160, Valid = 3_600 };
        foreach (string end in (string[])["12", "1"])
        {
            var table = Table(Head + Last[..^3] + end);
            foreach (var check in (ClaimCheck[])[
                table.CheckClaim(claim, SheetFrame.OfTotals(12, 3_720)),
                table.CheckClaimGiven(claim, OutstandingVote.OfStations([310]))])
            {
                Assert.Equal(ClaimVerdict.NotExcluded, check.Verdict);
                Assert.Contains(check.Premises, premise => premise.Code == "sheet-cut-off");
            }
        }
    }

    [Fact]
    public void Text_page_and_JSON_of_the_report_say_it_in_both_languages()
    {
        var report = AuditReport.Of(Table(Head + Last[..^1]), new() { Frame = Frame, Anomalies = null });
        foreach (string text in (string[])[report.ToText(), report.ToHtmlPage()])
        {
            string plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains("No collected sheet was cut off.", plain, StringComparison.Ordinal);
            Assert.Contains(
                "text seems to end in the middle of row 12, which was read as a sheet: its counts may have lost",
                plain, StringComparison.Ordinal);
        }

        string spanish = report.ToText(ReportLanguage.Spanish);
        Assert.Contains("Ninguna acta recogida quedó cortada.", spanish, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report.ToJson());
        var premise = json.RootElement.GetProperty("margin").GetProperty("premises")[1];
        Assert.Equal("sheets-read-whole", premise.GetProperty("code").GetString());
        Assert.Equal("sheet-cut-off", premise.GetProperty("finding").GetProperty("code").GetString());
    }

    private static TallyTable Table(string text, ReadOptions? options = null) => TallyCsv.ReadText(text, new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Registered = "registered",
        Valid = "valid",
        Selections = ["A", "B"],
    }, options ?? new());
}
