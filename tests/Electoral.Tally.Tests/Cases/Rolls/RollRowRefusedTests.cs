using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>A row of the roll that cannot be read leaves the whole unknown, not smaller.</summary>
public sealed class RollRowRefusedTests
{
    private const string Folder = "01-roll-row-refused";

    [Fact]
    public void Nothing_is_decided_and_the_row_is_the_reason()
    {
        var assessment = Sheets().AssessMargin(SheetFrame.OfStations(Roll()));
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
        Assert.Equal("1 row of the roll was not read.", assessment.Verdict.Reasons[0].ToString());
        Assert.Null(assessment.Bounds.Outstanding.Capacity);
        Assert.Equal((null, null), (assessment.Coverage.Whole.Stations, assessment.Coverage.Whole.Missing));
        var premise = assessment.Verdict.Premises.Single(premise => premise.Statement.Code == "frame-complete");
        Assert.Equal((PremiseStanding.FailsOnRoll, true), (premise.Standing, premise.Fails));
        Assert.Equal(Decision.Decided, assessment.Verdict.Conditional!.Decision);
        Assert.Contains("No se leyó 1 fila del padrón.", assessment.ToString(null, ReportLanguage.Spanish),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_who_knows_better_says_so_and_that_is_a_premise()
    {
        var assessment = Sheets().AssessMargin(
            SheetFrame.OfStations(Roll()), new() { Stated = StatedPremises.FrameComplete });
        Assert.Equal(Decision.Decided, assessment.Verdict.Decision);
        var premise = assessment.Verdict.Premises.Single(premise => premise.Statement.Code == "frame-complete");
        Assert.Equal(PremiseStanding.Stated, premise.Standing);
        Assert.Equal("1 row of the roll was not read.", premise.Finding!.ToString());
    }

    [Fact]
    public void A_claim_is_neither_impossible_nor_feasible_by_a_capacity_that_is_unknown()
    {
        var frame = SheetFrame.OfStations(Roll());
        var above = Sheets().CheckClaim(new("above") { ["ANA"] = 400, ["BEN"] = 900 }, frame);
        Assert.Equal((ClaimVerdict.NotExcluded, null), (above.Verdict, above.Capacity));
        var within = Sheets().CheckClaim(new("within") { ["ANA"] = 365, ["BEN"] = 225 }, frame);
        Assert.Equal(ClaimVerdict.NotExcluded, within.Verdict);
        Assert.Contains("1 row of the roll was not read.", above.ToString(), StringComparison.Ordinal);
        var below = Sheets().CheckClaim(new("below") { ["ANA"] = 100, ["BEN"] = 220 }, frame);
        Assert.Equal(ClaimVerdict.Impossible, below.Verdict);
        var ofFive = Sheets().CheckClaim(new Claim("five") { ["ANA"] = 400 }.Covering(stations: 5), frame);
        Assert.Equal(ClaimVerdict.NotExcluded, ofFive.Verdict);
    }

    [Fact]
    public void The_report_shows_what_was_read_of_the_roll()
    {
        var report = AuditReport.Of(Sheets(), new() { Frame = SheetFrame.OfStations(Roll()) });
        string text = report.ToText();
        Assert.Contains("What was read of the roll", text, StringComparison.Ordinal);
        Assert.Contains("1,250", text, StringComparison.Ordinal);
        Assert.Contains("Lo que se leyó del padrón", report.ToText(ReportLanguage.Spanish), StringComparison.Ordinal);
        Assert.Contains("What was read of the roll", report.ToHtmlPage(), StringComparison.Ordinal);
        using var stream = new MemoryStream();
        report.WriteJson(stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var roll = json.RootElement.GetProperty("roll");
        Assert.Equal((4, 3, 1), (
            roll.GetProperty("rows").GetInt32(), roll.GetProperty("accepted").GetInt32(),
            roll.GetProperty("rejected").GetInt32()));
        var margin = json.RootElement.GetProperty("margin");
        Assert.Equal("NotDecided", margin.GetProperty("verdict").GetString());
        var reason = margin.GetProperty("reasons")[0];
        Assert.Equal("rows-not-read", reason.GetProperty("code").GetString());
        Assert.Equal(1, reason.GetProperty("values")[0].GetInt64());
        Assert.Equal("Decided", margin.GetProperty("ifPremisesHeld").GetProperty("verdict").GetString());
    }

    private static TallyTable Sheets() => TallyCsv.Read(
        CaseFiles.Field(Folder, "sheets.csv"), CsvLayout.Load(CaseFiles.Field(Folder, "sheets.layout.json")));

    private static TallyTable Roll() => TallyCsv.Read(
        CaseFiles.Field(Folder, "roll.csv"), CsvLayout.Load(CaseFiles.Field(Folder, "roll.layout.json")));
}
