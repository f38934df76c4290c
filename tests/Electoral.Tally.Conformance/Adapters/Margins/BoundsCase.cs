namespace Electoral.Tally.Conformance.Cases;

/// <summary>Missing stations by their registered voters, or outstanding votes as one number.</summary>
internal static class BoundsCase
{
    public static Findings Run(GoldenCase golden)
    {
        long[] votes = golden.Longs("collectedVotes");
        var bounds = ContestBounds.Of(
            new(Enumerable.Range(0, votes.Length).Select(index => new Selection(Numbered.Name(index)))),
            votes,
            golden.Has("outstandingVotes") ? OutstandingVote.Of(golden.Long("outstandingVotes")) : Stations(golden));
        var margin = bounds.Margin;
        return new()
        {
            ["leader"] = IndexOf(bounds, bounds.Leader),
            ["runnerUp"] = bounds.RunnerUp is { } second ? IndexOf(bounds, second) : null,
            ["collectedLead"] = margin?.Lead,
            ["outstandingCapacity"] = bounds.Outstanding.Capacity,
            ["leadMin"] = margin?.LeadMin,
            ["leadMax"] = margin?.LeadMax,
            ["votesMin"] = bounds.Candidates.Select(candidate => candidate.Votes),
            ["votesMax"] = bounds.Candidates.Select(candidate => candidate.VotesMax),
            ["shareMin"] = bounds.Candidates.Select(candidate => candidate.ShareMin),
            ["shareMax"] = bounds.Candidates.Select(candidate => candidate.ShareMax),
            ["leadShareMin"] = margin?.LeadShareMin,
            ["leadShareMax"] = margin?.LeadShareMax,
            ["winnerDecided"] = bounds.Rivals.All(rival => rival.IsDecided),
            ["majorityGuaranteed"] = bounds.MajorityGuaranteed,
            ["turnoutToTie"] = margin?.TurnoutToTie,
            ["turnoutToOverturn"] = margin?.TurnoutToOverturn,
            ["stationCapacity"] = bounds.Outstanding.StationCapacity,
            ["stationCapacities"] = bounds.Outstanding.StationCapacities,
            ["fewestStationsToOverturn"] = margin?.FewestStationsToOverturn,
        };
    }

    private static OutstandingVote Stations(GoldenCase golden) => OutstandingVote.OfStations(
        golden.Longs("missingRegistered").Select(voters => (long?)voters),
        new()
        {
            TurnoutCap = golden.Has("turnoutCap") ? golden.Decimal("turnoutCap") : 1,
            // A register of 0 is a capacity of 0 here: the case states the capacities by the formula.
            CapacityWithoutRegister = 0,
            OutstandingVotesCap = golden.Has("outstandingVotesCap") ? golden.Long("outstandingVotesCap") : null,
        });

    private static int IndexOf(ContestBounds bounds, CandidateBound candidate) =>
        bounds.Candidates.TakeWhile(other => !ReferenceEquals(other, candidate)).Count();
}
