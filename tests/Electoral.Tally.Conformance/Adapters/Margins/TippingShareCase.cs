namespace Electoral.Tally.Conformance.Cases;

internal static class TippingShareCase
{
    public static Findings Run(GoldenCase golden)
    {
        var share = TippingShare.Of(
            golden.Long("collectedLeading"), golden.Long("collectedTrailing"), golden.Decimal("outstandingValid"),
            golden.Has("otherShareOfOutstanding") ? golden.Decimal("otherShareOfOutstanding") : 0,
            golden.Has("lead") ? golden.Long("lead") : null);
        var findings = new Findings
        {
            ["twoWayOutstanding"] = share.TwoWayOutstanding,
            ["tippingShareTwoWay"] = share.TippingShareTwoWay,
            ["tippingShareOfAllOutstanding"] = share.TippingShareOfAllOutstanding,
            ["collectedTwoWayShare"] = share.CollectedTwoWayShare,
            ["swingPoints"] = share.Swing,
            ["feasible"] = share.IsFeasible,
            ["minOutstandingTwoWayToTie"] = share.FewestOutstandingToTie,
            ["minTrailingVotesToWin"] = share.FewestTrailingVotesToWin,
        };
        if (share.TippingShareTwoWay < 1)
        {
            findings["logOddsShift"] = share.LogOddsShift;
            findings["oddsRatio"] = share.OddsRatio;
        }

        return findings;
    }
}
