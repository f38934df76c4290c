namespace Electoral.Tally;

/// <summary>What is said of candidates with equally many votes, and of a collection that lacks nothing.</summary>
internal static class Ties
{
    /// <summary>That nothing is missing, or that what is missing can hold no vote.</summary>
    public static ReportStatement Nothing(ContestBounds bounds) =>
        bounds.Outstanding is { Stations: 0, IncompleteSheets: 0 }
            ? new("nothing-missing", RuleTexts.NothingMissing)
            : new("nothing-outstanding", RuleTexts.NothingOutstanding);

    /// <summary>
    /// The finding where nothing is outstanding and several have the most votes, or nobody has one: nobody can do
    /// anything about it any more.
    /// </summary>
    public static OutcomeFinding Final(ContestBounds bounds) => new()
    {
        Decision = Decision.NotDecided,
        Tied = bounds.Tied,
        Reasons = [bounds.Leader.Votes == 0 ? NoVotes(bounds) : Statement(bounds)],
    };

    /// <summary>That several have the most votes and nothing is outstanding.</summary>
    public static ReportStatement Statement(ContestBounds bounds) =>
        new("tie", RuleTexts.Tie, Nothing(bounds), CandidateNames.Of(bounds.Tied), bounds.Leader.Votes);

    /// <summary>That several have the most votes so far.</summary>
    public static ReportStatement SoFar(ContestBounds bounds) => new(
        "tie-so-far", RuleTexts.TieSoFar, CandidateNames.Of(bounds.Tied), bounds.Leader.Votes,
        bounds.Outstanding.Capacity);

    /// <summary>That nobody has a vote: so far, or in the end.</summary>
    public static ReportStatement NoVotes(ContestBounds bounds) => bounds.IsComplete
        ? new("no-votes", RuleTexts.NoVotesAtAll, Nothing(bounds))
        : new("no-votes", RuleTexts.NoVotes, bounds.Outstanding.Capacity);

    /// <summary>Who reaches a second round, or why that is not known.</summary>
    public static ReportStatement Finalists(ContestBounds bounds, Candidate[] finalists)
    {
        if (finalists is [var first, var second])
        {
            return new("finalists", RuleTexts.Finalists, first.Name, second.Name);
        }

        if (!bounds.IsComplete) return new("finalists-open", RuleTexts.FinalistsOpen);
        long votes = bounds.Candidates[bounds.Order[1]].Votes;
        var level = bounds.Candidates.Where(bound => bound.Votes == votes).Select(bound => bound.Candidate);
        return new("tie-for-second-round", RuleTexts.TieForSecondRound, CandidateNames.Of(level), votes);
    }
}
