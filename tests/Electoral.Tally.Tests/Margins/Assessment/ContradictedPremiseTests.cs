using System.Text.Json;

namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>No verdict on a premise that the sheets or the roll contradict.</summary>
public sealed class ContradictedPremiseTests
{
    private static readonly string[] Inside =
        [.. Enumerable.Range(1, 12).Select(table => $"{1 + (table > 6 ? 1 : 0)},{table},100,80,60,20\n")];

    private const string Head = "state,table,registered,valid,A,B\n";
    private const string Stranger = "2,99,5000,4910,10,4900\n";

    private static readonly OutcomeRule[] Rules =
    [
        OutcomeRule.Plurality, OutcomeRule.TwoRoundMajority, OutcomeRule.FiftyOrFortyWithTen,
        OutcomeRule.FortyFiveOrFortyWithTen, OutcomeRule.AbsoluteMajority(),
        OutcomeRule.AbsoluteMajority(ShareOf.Registered), OutcomeRule.MajorityOfMembers(1_000, "A"),
    ];

    private static SheetFrame Roll => SheetFrame.OfStations(Table([.. Inside]));

    [Fact]
    public void A_sheet_outside_the_roll_leaves_nothing_decided()
    {
        var assessment = Table([.. Inside, Stranger]).AssessMargin(Roll);
        var verdict = assessment.Verdict;
        Assert.Equal((Decision.NotDecided, "sheets-outside"), (verdict.Decision, verdict.Reasons[0].Code));
        Assert.Equal(["would-be-decided"], verdict.Reasons.Skip(1).Select(reason => reason.Code));
        Assert.Equal("A", verdict.Conditional!.Winner!.Id);
        foreach (var rule in Rules) Assert.Equal(Decision.NotDecided, assessment.VerdictUnder(rule).Decision);
        // The stranger says to be of state 2.
        Assert.Equal([Decision.Decided, Decision.NotDecided], assessment.At("state").Select(unit => unit.Decision));
        Assert.Equal("A", assessment.At("state")[1].Conditional!.Winner!.Id);
        var stated = Table([.. Inside, Stranger]).AssessMargin(Roll, new() { Stated = StatedPremises.FrameComplete });
        Assert.Equal(Decision.Decided, stated.Verdict.Decision);
        Assert.Contains(stated.Verdict.Premises, premise => premise.Standing == PremiseStanding.Stated);
    }

    [Theory]
    [InlineData("1,1,100,180,160,20\n")]
    [InlineData("1,1,150,80,60,20\n")]
    public void A_share_of_the_register_rests_on_it_even_where_nothing_is_missing(string sheet)
    {
        var rule = OutcomeRule.AbsoluteMajority(ShareOf.Registered);
        var table = Table([sheet, .. Inside[1..]]);
        var assessment = table.AssessMargin(Roll);
        // Who has most votes does not rest on how many could vote.
        Assert.Equal(Decision.Decided, assessment.Verdict.Decision);
        var verdict = assessment.VerdictUnder(rule);
        Assert.Equal((Decision.NotDecided, Decision.Decided), (verdict.Decision, verdict.Conditional!.Decision));
        Assert.Contains(verdict.Premises, premise => premise.Fails);
        Assert.Equal(Decision.NotDecided, assessment.At("state", rule)[0].Decision);
        Assert.Equal(Decision.Decided, assessment.At("state", rule)[1].Decision);
        var stated = StatedPremises.BallotsWithinRegister | StatedPremises.FrameConsistent;
        Assert.Equal(
            Decision.Decided, table.AssessMargin(Roll, new() { Rule = rule, Stated = stated }).Verdict.Decision);
    }

    [Theory]
    [InlineData(SheetStatus.Counted, "The totals include those of them that count: 1;")]
    [InlineData(SheetStatus.Pending, "The totals include those of them that count: 0;")]
    [InlineData(SheetStatus.Annulled, "The totals include those of them that count: 0;")]
    public void The_summary_says_how_many_sheets_outside_the_frame_the_totals_hold(SheetStatus status, string said)
    {
        var builder = new TallyTable.Builder(Roll.Roll!.Contest, ["state", "table"]);
        builder.Add(new() { Unit = new("1"), Code = "1", Registered = 100, Votes = [60, 20] });
        builder.Add(new() { Unit = new("9"), Code = "9", Registered = 100, Votes = [10, 70], Status = status });
        var report = AuditReport.Of(builder.Build(), new() { Frame = Roll });
        Assert.Contains(said, Flat(report.ToText()), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_totals_margin_and_json_say_which_sheets_they_speak_of()
    {
        var report = AuditReport.Of(Table([.. Inside, Stranger]), new() { Frame = Roll });
        string text = report.ToText();
        Assert.DoesNotContain("who wins", text, StringComparison.Ordinal);
        Assert.Contains("On the 12 counted sheets of the frame A has 720 votes and B has 240", Flat(text),
            StringComparison.Ordinal);
        Assert.Contains("En las 12 actas contadas del marco", Flat(report.ToText(ReportLanguage.Spanish)),
            StringComparison.Ordinal);
        using var stream = new MemoryStream();
        report.WriteJson(stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(13, json.RootElement.GetProperty("totals").GetProperty("sheets").GetInt32());
        var margin = json.RootElement.GetProperty("margin");
        Assert.Equal((12, 1), (
            margin.GetProperty("sheets").GetInt32(), margin.GetProperty("sheetsOutsideFrame").GetInt32()));
        Assert.Equal("plurality", margin.GetProperty("rule").GetProperty("code").GetString());
        Assert.Equal("NotDecided", margin.GetProperty("verdict").GetString());
        Assert.Equal([1L, 4910L], margin.GetProperty("reasons")[0].GetProperty("values").EnumerateArray()
            .Select(value => value.GetInt64()));
        Assert.Equal("A", margin.GetProperty("ifPremisesHeld").GetProperty("winner").GetString());
        var premise = margin.GetProperty("premises").EnumerateArray().Single(
            one => one.GetProperty("code").GetString() == "frame-complete");
        Assert.Equal("FailsOnCollected", premise.GetProperty("standing").GetString());
        Assert.False(margin.GetProperty("majorityGuaranteed").GetBoolean());
    }

    [Fact]
    public void A_claim_with_the_votes_of_a_sheet_outside_the_roll_is_not_impossible()
    {
        var claim = new Claim("all 13") { ["A"] = 730, ["B"] = 5_140 };
        var sheets = Table([.. Inside, Stranger]);
        Assert.Equal(ClaimVerdict.NotExcluded, sheets.CheckClaim(claim, Roll).Verdict);
        var stated = new ClaimOptions { Stated = StatedPremises.FrameComplete };
        Assert.Equal(ClaimVerdict.Impossible, sheets.CheckClaim(claim, Roll, stated).Verdict);
        Assert.Equal(ClaimVerdict.Impossible, Table([.. Inside]).CheckClaim(claim, Roll).Verdict);
    }

    [Theory]
    [InlineData(12, 1_000L, "register-exceeded")]
    [InlineData(11, 1_300L, "stations-exceeded")]
    [InlineData(11, null, "stations-exceeded")]
    public void More_than_the_frame_has_leaves_nothing_decided(int stations, long? registered, string code)
    {
        var assessment = Table([.. Inside]).AssessMargin(SheetFrame.OfTotals(stations, registered));
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
        Assert.Contains(assessment.Verdict.Reasons, reason => reason.Code == code);
        var premise = assessment.Verdict.Premises.Single(premise => premise.Statement.Code == "frame-consistent");
        Assert.Equal(PremiseStanding.FailsOnCollected, premise.Standing);
        var stated = Table([.. Inside]).AssessMargin(
            SheetFrame.OfTotals(stations, registered ?? 1_200), new() { Stated = StatedPremises.FrameConsistent });
        Assert.Equal(Decision.Decided, stated.Verdict.Decision);
    }

    [Fact]
    public void A_unit_with_more_than_its_frame_is_not_decided_and_the_others_are()
    {
        var frame = SheetFrame.OfUnits(["state"], [new(new("1"), 6, 600), new(new("2"), 5, 600)]);
        var states = Table([.. Inside]).AssessMargin(frame).At("state");
        Assert.Equal([Decision.Decided, Decision.NotDecided], states.Select(unit => unit.Decision));
        Assert.NotNull(states[1].Conditional);
    }

    [Fact]
    public void Ballots_beyond_registers_that_sheets_do_not_give_are_a_contradiction_too()
    {
        var sheets = TallyCsv.ReadText("state,table,valid,A,B\n1,1,100,100,0\n1,2,100,99,1\n");
        var assessment = sheets.AssessMargin(SheetFrame.OfTotals(3, 190));
        Assert.Equal("ballots-exceed-register", assessment.Verdict.Reasons[0].Code);
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
    }

    [Fact]
    public void Ballots_beyond_the_register_are_in_the_way_only_while_a_station_is_missing()
    {
        string[] rows = [.. Inside];
        rows[0] = "1,1,70,80,60,20\n";
        var complete = Table(rows).AssessMargin(SheetFrame.OfStations(Table(rows)));
        Assert.Equal(Decision.Decided, complete.Verdict.Decision);
        var frame = SheetFrame.OfStations(Table([.. rows, "1,77,10,0,0,0\n"]));
        var assessment = Table(rows).AssessMargin(frame);
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
        Assert.Equal("sheets-exceed-limit", assessment.Verdict.Reasons[0].Code);
        Assert.Equal(Decision.Decided, assessment.Verdict.Conditional!.Decision);
        Assert.Equal([Decision.NotDecided, Decision.Decided], assessment.At("state").Select(unit => unit.Decision));
        Decision With(MarginOptions options) => Table(rows).AssessMargin(frame, options).Verdict.Decision;
        Decision Within(MissingStationLimits limits) => With(new() { Limits = limits });
        Assert.Equal(Decision.Decided, With(new() { Stated = StatedPremises.BallotsWithinRegister }));
        Assert.Equal(Decision.Decided, Within(new() { AllowancePerStation = 10 }));
        Assert.Equal(Decision.NotDecided, Within(new() { AllowancePerStation = 9 }));
        Assert.Equal(Decision.NotDecided, Within(new() { TurnoutCap = 0.9m }));
    }

    [Fact]
    public void A_turnout_cap_is_the_callers_own_and_no_contradiction()
    {
        var frame = SheetFrame.OfStations(Table([.. Inside, "1,77,10,0,0,0\n"]));
        var assessment = Table([.. Inside]).AssessMargin(frame, new() { Limits = new() { TurnoutCap = 0.5m } });
        Assert.Equal(Decision.Decided, assessment.Verdict.Decision);
    }

    [Fact]
    public void A_sheet_with_more_voters_than_its_station_has_in_the_roll_speaks_against_the_roll()
    {
        string[] rows = [.. Inside];
        rows[0] = "1,1,300,80,60,20\n";
        var missing = SheetFrame.OfStations(Table([.. Inside, "1,77,10,0,0,0\n"]));
        var assessment = Table(rows).AssessMargin(missing);
        Assert.Equal((Decision.NotDecided, "registers-differ"), (
            assessment.Verdict.Decision, assessment.Verdict.Reasons[0].Code));
        Assert.Equal(Decision.Decided, Table(rows).AssessMargin(Roll).Verdict.Decision);
    }

    private static TallyTable Table(string[] rows) => TallyCsv.ReadText(Head + string.Concat(rows));

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
