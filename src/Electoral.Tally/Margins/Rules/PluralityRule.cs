namespace Electoral.Tally;

/// <summary>Most votes win.</summary>
internal sealed class PluralityRule() : OutcomeRule(new("plurality", RuleTexts.Plurality))
{
    private const int MostReasons = 5;

    private protected override OutcomeFinding Find(ContestBounds bounds)
    {
        var leader = bounds.Contest.Candidates[bounds.Order[0]];
        MarginBound[] open = [.. bounds.OpenRivals];
        if (open.Length == 0 && bounds.LeaderVotes > 0)
        {
            return new()
            {
                Decision = Decision.Decided,
                Outcome = OutcomeKind.Winner,
                Winner = leader,
                CanWin = [leader],
                Reasons = [Decided(bounds)],
            };
        }

        return bounds.IsComplete
            ? Ties.Final(bounds)
            : new() { Decision = Decision.NotDecided, CanWin = CanWin(bounds), Reasons = [.. Open(bounds, open)] };
    }

    private static Candidate[] CanWin(ContestBounds bounds) =>
    [
        .. Enumerable.Range(0, bounds.Candidates.Count)
            .Where(candidate => bounds.BestFor(candidate) is var best && best.Votes[candidate] >= best.MostOfOthers(
                candidate))
            .Select(candidate => bounds.Candidates[candidate].Candidate),
    ];

    private static ReportStatement Decided(ContestBounds bounds) =>
        bounds.ClosestRival is not { } closest
        ? new("only-candidate", RuleTexts.OnlyCandidate, bounds.Leader.Candidate.Name)
        : bounds.IsComplete
        ? new(
            "lead-with-nothing-outstanding", RuleTexts.LeadComplete, Ties.Nothing(bounds), closest.Leader.Name,
            bounds.LeaderVotes, closest.Rival.Name, bounds.LeaderVotes - closest.Lead, closest.Lead)
        : new("lead-exceeds-outstanding", RuleTexts.LeadExceeds, closest.Leader.Name, closest.Rival.Name, closest.Lead,
            closest.Lead - closest.LeadMin, closest.LeadMin);

    private static IEnumerable<ReportStatement> Open(ContestBounds bounds, MarginBound[] open)
    {
        if (bounds.Leader.Votes == 0)
        {
            yield return Ties.NoVotes(bounds);
            yield break;
        }

        if (bounds.Tied.Count > 0) yield return Ties.SoFar(bounds);
        open = Array.FindAll(open, rival => rival.Lead > 0);
        foreach (var rival in open.Take(MostReasons))
        {
            var text = rival.LeadMin == 0 ? RuleTexts.CanDrawLevel : RuleTexts.CanOvertake;
            yield return new(
                "outstanding-reaches-lead", text, rival.Rival.Name, rival.Leader.Name, rival.Lead,
                rival.Lead - rival.LeadMin);
        }

        if (open.Length > MostReasons)
        {
            yield return new("further-rivals", RuleTexts.FurtherRivals, open.Length - MostReasons);
        }
    }
}
