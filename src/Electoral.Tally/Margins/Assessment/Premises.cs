namespace Electoral.Tally;

/// <summary>What the verdict of an assessment rests on, checked against the collected sheets and the roll.</summary>
internal sealed class Premises
{
    private readonly PremiseGrounds _grounds;
    private readonly IReadOnlyList<Contradiction> _found;
    private readonly ReportStatement _consequence;

    private Premises(
        PremiseGrounds grounds, OutcomeRule rule, OutcomeFinding supposed, IReadOnlyList<Contradiction> found)
    {
        (_grounds, _found) = (grounds, found);
        _consequence = Consequence(grounds.Bounds, rule, supposed);
    }

    private MissingStationLimits Limits => _grounds.Options.Limits;

    private bool HasOwnCapacities =>
        Limits.TurnoutCap != 1m || Limits.TurnoutCapByUnit.Count > 0 || Limits.AllowancePerStation > 0
        || Limits.CapacityWithoutRegister is not null || _grounds.Frame.Capacity is not null;

    /// <param name="grounds">Sheets, options and bounds that the verdict is judged from.</param>
    /// <param name="rule">The rule of the verdict.</param>
    /// <param name="supposed">What the rule finds if the premises hold.</param>
    /// <param name="found">What speaks against them, stated or not.</param>
    public static IReadOnlyList<Premise> Of(
        PremiseGrounds grounds, OutcomeRule rule, OutcomeFinding supposed, IReadOnlyList<Contradiction> found) =>
        new Premises(grounds, rule, supposed, found).All();

    /// <summary>The sentence of a premise that can be stated.</summary>
    public static ReportStatement StatementOf(StatedPremises premise) => premise switch
    {
        StatedPremises.FrameComplete => new("frame-complete", PremiseTexts.FrameComplete),
        StatedPremises.FrameConsistent => new("frame-consistent", PremiseTexts.FrameConsistent),
        StatedPremises.SheetsReadWhole => new("sheets-read-whole", PremiseTexts.SheetsReadWhole),
        _ => new("ballots-within-register", PremiseTexts.WithinRegister),
    };

    private List<Premise> All()
    {
        var premises = new List<Premise>
        {
            Authentic(),
            Frame(),
            Register(),
        };
        if (Found(StatedPremises.SheetsReadWhole) is { Count: > 0 } cut)
        {
            premises.Insert(1, Contradicted(StatedPremises.SheetsReadWhole, cut));
        }

        if (Found(StatedPremises.FrameConsistent) is { Count: > 0 } inconsistent)
        {
            premises.Add(Contradicted(StatedPremises.FrameConsistent, inconsistent));
        }

        if (HasOwnCapacities) premises.Add(Capacity());
        if (Limits.OutstandingVotesCap is long cap)
        {
            premises.Add(NotTested("votes-cap", PremiseTexts.VotesCap, cap));
        }

        long annulled = _grounds.Annulled;
        if (annulled > 0) premises.Add(NotTested("annulled-stay", PremiseTexts.AnnulledStay.Of(annulled), annulled));
        return premises;
    }

    private static Premise NotTested(string code, ReportText text, params ReadOnlySpan<object?> values) =>
        new(new(code, text, values), PremiseStanding.NotTested, null);

    private List<ReportStatement> Found(StatedPremises premise) =>
        [.. _found.Where(found => found.Premise == premise).Select(found => found.Finding)];

    private Premise Contradicted(StatedPremises premise, List<ReportStatement> found) => new(
        StatementOf(premise),
        StandingOf(premise, found),
        One(found));

    private static ReportStatement One(List<ReportStatement> found) =>
        found.Count == 1 ? found[0] : new("several", PremiseTexts.Several, new StatementList(found));

    private PremiseStanding StandingOf(StatedPremises premise, List<ReportStatement> found)
    {
        bool isUnread = _grounds.Frame.UnreadRows > 0;
        if (_grounds.Options.Stated.HasFlag(premise) && !(premise == StatedPremises.FrameComplete && isUnread))
        {
            return PremiseStanding.Stated;
        }

        return found.TrueForAll(finding => finding.Code == Contradiction.RowsNotRead)
            ? PremiseStanding.FailsOnRoll
            : PremiseStanding.FailsOnCollected;
    }

    /// <summary>Where a source lost its end, and no sheet with it that counts, what is lost counts as missing.
    /// </summary>
    private Premise Authentic()
    {
        var lost = _grounds.CutOff.Where(end => !end.IsSheet).ToArray();
        var premise = NotTested("sheets-authentic", PremiseTexts.Authentic);
        return lost.Length == 0
            ? premise
            : premise with { Finding = One([.. lost.Select(end => CutOffSheets.Lost(end.Source, end.Row))]) };
    }

    private Premise Frame()
    {
        var frame = _grounds.Frame;
        var found = Found(StatedPremises.FrameComplete);
        if (frame.IgnoredRows is > 0 and var rows)
        {
            found.Insert(0, new(Contradiction.RowsNotRead, RuleTexts.RowsNotRead.Of(rows), rows));
        }

        if (found.Count > 0) return Contradicted(StatedPremises.FrameComplete, found);
        var statement = StatementOf(StatedPremises.FrameComplete);
        return frame.Detail == FrameDetail.Totals
            ? new(statement, PremiseStanding.NotTested, null)
            : new(statement, PremiseStanding.HoldsOnCollected, new("none-outside", PremiseTexts.NoneOutside));
    }

    private Premise Register()
    {
        var statement = StatementOf(StatedPremises.BallotsWithinRegister);
        var test = _grounds.RegisterTest;
        if (test.Exceeding > 0)
        {
            bool isStated = _grounds.Options.Stated.HasFlag(StatedPremises.BallotsWithinRegister);
            return new(
                statement,
                isStated ? PremiseStanding.Stated : PremiseStanding.FailsOnCollected,
                new(
                    "sheets-exceed", PremiseTexts.SheetsExceed.Of(test.Exceeding),
                    test.Exceeding, test.Tested, test.LargestExcess, test.ExceedingWithoutRegister,
                    test.BallotsWithoutRegister, _consequence));
        }

        var found = Found(StatedPremises.BallotsWithinRegister);
        if (found.Count > 0) return Contradicted(StatedPremises.BallotsWithinRegister, found);
        return test.Tested == 0
            ? new(statement, PremiseStanding.NotTested, null)
            : new(
                statement,
                PremiseStanding.HoldsOnCollected,
                new("none-exceeds", PremiseTexts.NoneExceeds, test.Tested));
    }

    /// <summary>What it does to the verdict that the register premise fails on collected sheets.</summary>
    private ReportStatement Consequence(ContestBounds bounds, OutcomeRule rule, OutcomeFinding supposed)
    {
        var outstanding = bounds.Outstanding;
        if (rule.IsOfRegister) return new("rule-of-register", PremiseTexts.RuleOfRegister);
        if (outstanding is { Stations: 0, IncompleteSheets: 0, Problems.Count: 0 })
        {
            return new("nothing-missing", PremiseTexts.NothingMissing);
        }

        if (outstanding.Capacity is null) return new("no-bound-anyway", PremiseTexts.NoBoundAnyway);
        if (supposed.Decision != Decision.Decided) return new("not-decided-anyway", PremiseTexts.NotDecidedAnyway);
        if (Found(StatedPremises.BallotsWithinRegister).Count == 0)
        {
            return new("within-capacity", PremiseTexts.CoveredByCapacity);
        }

        long? slack = bounds.Rivals.Min(rival => rival.LeadMin);
        return rule == OutcomeRule.Plurality && slack is long votes
            ? new("stands-while", PremiseTexts.StandsWhile, votes)
            : new("rests-on-premise", PremiseTexts.RestsOnPremise);
    }

    private Premise Capacity()
    {
        var test = _grounds.CapacityTest;
        var statement = new ReportStatement(
            "ballots-within-capacity", PremiseTexts.WithinCapacity, Limits.TurnoutCap * 100,
            Limits.AllowancePerStation);
        if (test.Tested == 0) return new(statement, PremiseStanding.NotTested, null);
        return test.Exceeding == 0
            ? new(statement, PremiseStanding.HoldsOnCollected, new(
                "none-exceeds", PremiseTexts.NoneExceedsCapacity, test.Tested))
            : new(
                statement,
                PremiseStanding.FailsOnCollected,
                new("sheets-exceed-capacity", PremiseTexts.SheetsExceedCapacity.Of(test.Exceeding),
                test.Exceeding, test.Tested, test.LargestExcess));
    }
}
