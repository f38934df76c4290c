namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>Venezuela 2024: 24,532 of 30,026 sheets against the enrolment of the council's second bulletin.</summary>
public sealed class VenezuelaTests
{
    private static readonly SheetFrame Roll = SheetFrame.OfTotals(stations: 30_026, registered: 21_321_805);

    [Fact]
    public void The_sheets_decide_the_election_at_any_turnout()
    {
        var assessment = Published.Venezuela().AssessMargin(Roll);
        var margin = assessment.Bounds.Margin!;
        Assert.Equal(("EG", "NM"), (margin.Leader.Id, margin.Rival.Id));
        Assert.Equal((3_915_001, 338_435L, 7_491_567L), (margin.Lead, margin.LeadMin, margin.LeadMax));
        Assert.Equal(Decision.Decided, assessment.Verdict.Decision);
        Assert.Equal("EG", assessment.Verdict.Finding.Winner?.Id);
        Assert.True(assessment.Bounds.MajorityGuaranteed);
        Assert.Equal(Decision.Decided, assessment.VerdictUnder(OutcomeRule.AbsoluteMajority()).Decision);
        Assert.Equal(0.5027125477690093, assessment.Bounds.Leader.ShareMin!.Value, 12);
        Assert.Equal(1.0946256828477372, margin.TurnoutToTie!.Value, 12);
        Assert.Null(margin.FewestStationsToOverturn);
        Assert.Equal(PremiseStanding.HoldsOnCollected, assessment.Verdict.Premises[2].Standing);
        Assert.Equal((24_532, 0), (assessment.RegisterTest.Tested, assessment.RegisterTest.Exceeding));
    }

    [Fact]
    public void Coverage_by_sheets_is_not_coverage_by_voters()
    {
        var whole = Published.Venezuela().AssessCoverage(Roll).Whole;
        Assert.Equal((24_532, 30_026L, 5_494L), (whole.Sheets, whole.Stations, whole.Missing));
        Assert.Equal((17_745_239L, 21_321_805L, 3_576_566L), (
            whole.RegisteredCollected, whole.Registered, whole.RegisteredMissing));
        Assert.Equal("81.70 83.23", $"{whole.BySheets * 100:0.00} {whole.ByRegistered * 100:0.00}");
        Assert.Null(whole.ByBallots);
    }

    [Theory]
    [InlineData(null, "0.65", 1_590_234)]
    [InlineData(1_726_402, "1", 2_188_599)]
    public void Caps_raise_the_worst_case(int? votesCap, string turnoutCap, long leadMin)
    {
        var limits = new MissingStationLimits
        {
            TurnoutCap = decimal.Parse(turnoutCap, System.Globalization.CultureInfo.InvariantCulture),
            OutstandingVotesCap = votesCap,
        };
        var assessment = Published.Venezuela().AssessMargin(Roll, new() { Limits = limits });
        Assert.Equal(leadMin, assessment.Bounds.Margin!.LeadMin);
    }

    [Theory]
    [InlineData(21_392_464, 267_776)]
    [InlineData(21_620_705, 39_535)]
    public void Other_rolls_leave_it_decided(long registered, long leadMin)
    {
        var assessment = Published.Venezuela().AssessMargin(SheetFrame.OfTotals(30_026, registered));
        Assert.Equal(
            (leadMin, Decision.Decided), (assessment.Bounds.Margin!.LeadMin!.Value, assessment.Verdict.Decision));
    }
}
