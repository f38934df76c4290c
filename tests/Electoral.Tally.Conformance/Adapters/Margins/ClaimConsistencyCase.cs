namespace Electoral.Tally.Conformance.Cases;

internal static class ClaimConsistencyCase
{
    public static Findings Run(GoldenCase golden)
    {
        long[] claimed = golden.Longs("claimedVotes");
        long[][] sheets = [.. golden.Items("collectedSheets").Select(GoldenCase.Longs)];
        var check = Numbered.Table(sheets, claimed.Length).CheckClaimGiven(
            Numbered.Claim(claimed, golden.Long("claimedStations")),
            OutstandingVote.OfCapacities(golden.Longs("missingStationRegistered").Select(votes => (long?)votes)),
            new() { Margin = claimed.Length > 1 ? new("0", "1") : null });
        var findings = new Findings
        {
            ["collected"] = check.Counts.Select(count => count.Collected),
            ["minOverlap"] = check.LeastCollectedInside,
            ["claimMin"] = check.Counts.Select(count => count.Possible.Low),
            ["claimMax"] = check.Counts.Select(count => count.Possible.High),
            ["shortfall"] = check.Counts.Select(count => count.Shortfall),
            ["excess"] = check.Counts.Select(count => count.Excess),
            ["marginMin"] = check.Margin?.Possible.Low,
            ["marginMax"] = check.Margin?.Possible.High,
            ["claimedMargin"] = check.Margin?.Claimed,
            ["marginFeasible"] = check.Margin?.IsPossible,
            ["validMin"] = check.Valid.Possible.Low,
            ["validMax"] = check.Valid.Possible.High,
        };
        if (check.Full is { } full)
        {
            findings["requiredFromMissing"] = full.RequiredFromMissing;
            findings["capacity"] = full.Capacity;
            findings["totalExcess"] = full.TotalExcess;
            findings["feasible"] = check.Verdict == ClaimVerdict.Feasible;
            findings["fewestSheetsThatMustBeWrong"] = check.Counts.Select(count => count.FewestFalseSheets);
        }
        else
        {
            findings["necessaryConditionsHold"] = check.Verdict == ClaimVerdict.NotExcluded;
        }

        return findings;
    }
}
