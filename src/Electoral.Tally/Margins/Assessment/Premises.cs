namespace Electoral.Tally;

/// <summary>What the verdict of an assessment rests on, held against the collected sheets.</summary>
internal static class Premises
{
    public static IReadOnlyList<Premise> Of(MarginAssessment assessment, OutcomeRule rule, OutcomeFinding finding)
    {
        var coverage = assessment.Coverage;
        var premises = new List<Premise>
        {
            NotTested("sheets-authentic", PremiseTexts.Authentic),
            Frame(coverage),
            Register(assessment, rule, finding),
        };
        var options = assessment.Options;
        if (HasOwnCapacities(assessment)) premises.Add(Capacity(assessment.CapacityTest, options));
        if (options.OutstandingVotesCap is long cap)
        {
            premises.Add(NotTested("votes-cap", PremiseTexts.VotesCap, cap));
        }

        long annulled = coverage.Whole.Annulled;
        if (annulled > 0) premises.Add(NotTested("annulled-stay", PremiseTexts.AnnulledStay, annulled));
        return premises;
    }

    private static Premise NotTested(string code, ReportText text, params ReadOnlySpan<object?> values) =>
        new(new(code, text, values), PremiseStanding.NotTested, null);

    private static Premise Frame(Coverage coverage)
    {
        var statement = new ReportStatement("frame-complete", PremiseTexts.FrameComplete);
        if (coverage.Frame.Detail == FrameDetail.Totals) return new(statement, PremiseStanding.NotTested, null);
        if (coverage.OutsideFrame.Count == 0)
        {
            return new(statement, PremiseStanding.HoldsOnCollected, new("none-outside", PremiseTexts.NoneOutside));
        }

        long ballots = coverage.OutsideFrame.Sum(row => RowBallots.AtLeast(row.Table, row.Index));
        return new(
            statement,
            PremiseStanding.FailsOnCollected,
            new("sheets-outside", PremiseTexts.SheetsOutside, coverage.OutsideFrame.Count, ballots));
    }

    private static Premise Register(MarginAssessment assessment, OutcomeRule rule, OutcomeFinding finding)
    {
        var statement = new ReportStatement("ballots-within-register", PremiseTexts.WithinRegister);
        var test = assessment.RegisterTest;
        if (test.Tested == 0) return new(statement, PremiseStanding.NotTested, null);
        if (test.Exceeding == 0)
        {
            return new(
                statement, PremiseStanding.HoldsOnCollected, new(
                    "none-exceeds", PremiseTexts.NoneExceeds, test.Tested));
        }

        var found = new ReportStatement(
            "sheets-exceed", PremiseTexts.SheetsExceed, test.Exceeding, test.Tested, test.LargestExcess,
            test.ExceedingWithoutRegister, test.BallotsWithoutRegister, Consequence(assessment.Bounds, rule, finding));
        return new(statement, PremiseStanding.FailsOnCollected, found);
    }

    /// <summary>What it does to the verdict that the premise fails on collected sheets.</summary>
    private static ReportStatement Consequence(ContestBounds bounds, OutcomeRule rule, OutcomeFinding finding)
    {
        if (bounds.Outstanding.Capacity is null) return new("no-bound-anyway", PremiseTexts.NoBoundAnyway);
        if (finding.Decision != Decision.Decided) return new("not-decided-anyway", PremiseTexts.NotDecidedAnyway);
        long? slack = bounds.Rivals.Min(rival => rival.LeadMin);
        return rule == OutcomeRule.Plurality && slack is long votes
            ? new("stands-while", PremiseTexts.StandsWhile, votes)
            : new("rests-on-premise", PremiseTexts.RestsOnPremise);
    }

    private static bool HasOwnCapacities(MarginAssessment assessment)
    {
        var options = assessment.Options;
        return options.TurnoutCap != 1m || options.TurnoutCapByUnit.Count > 0 || options.AllowancePerStation > 0
            || options.CapacityWithoutRegister is not null || assessment.Coverage.Frame.Capacity is not null;
    }

    private static Premise Capacity(CapacityTest test, MarginOptions options)
    {
        var statement = new ReportStatement(
            "ballots-within-capacity", PremiseTexts.WithinCapacity, options.TurnoutCap * 100,
            options.AllowancePerStation);
        if (test.Tested == 0) return new(statement, PremiseStanding.NotTested, null);
        return test.Exceeding == 0
            ? new(statement, PremiseStanding.HoldsOnCollected, new(
                "none-exceeds", PremiseTexts.NoneExceedsCapacity, test.Tested))
            : new(
                statement,
                PremiseStanding.FailsOnCollected,
                new("sheets-exceed-capacity", PremiseTexts.SheetsExceedCapacity, test.Exceeding, test.Tested,
                test.LargestExcess));
    }
}
