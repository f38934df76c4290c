namespace Electoral.Tally.Audits;

/// <summary>The two candidates whose lead is compared, and their votes in both sources.</summary>
internal sealed class CandidatePair
{
    private CandidatePair(ComparedTables tables, Candidate leader, Candidate runnerUp)
    {
        (Leader, RunnerUp) = (leader, runnerUp);
        First = (tables.First.VotesByCandidate(leader.Id), tables.First.VotesByCandidate(runnerUp.Id));
        Second = (tables.Second.VotesByCandidate(leader.Id), tables.Second.VotesByCandidate(runnerUp.Id));
    }

    public Candidate Leader { get; }

    public Candidate RunnerUp { get; }

    public (CountColumn Leader, CountColumn RunnerUp) First { get; }

    public (CountColumn Leader, CountColumn RunnerUp) Second { get; }

    /// <summary>
    /// Those that the options name, otherwise the two with the most votes in the first source; null if there are fewer
    /// than two.
    /// </summary>
    /// <exception cref="ArgumentException">The contest has no such candidate, or both are the same.</exception>
    public static CandidatePair? Of(ComparedTables tables, ComparisonOptions options, Totals totals)
    {
        var leader = Named(tables, options.Leader);
        var runnerUp = Named(tables, options.RunnerUp);
        if (leader is not null && leader == runnerUp) Throw.OneCandidate(leader.Id);
        var others = totals.ByCandidate.OrderByDescending(total => total.Votes.Sum)
            .Select(total => total.Candidate).Where(candidate => candidate != leader && candidate != runnerUp);
        foreach (var candidate in others)
        {
            if (leader is null) leader = candidate;
            else runnerUp ??= candidate;
        }

        return leader is null || runnerUp is null ? null : new(tables, leader, runnerUp);
    }

    /// <summary>The lead on a sheet; null if a count that it needs is missing.</summary>
    public static long? LeadOn((CountColumn Leader, CountColumn RunnerUp) votes, int row) =>
        (long?)votes.Leader[row] - votes.RunnerUp[row];

    private static Candidate? Named(ComparedTables tables, string? id)
    {
        if (id is null) return null;
        return tables.First.Contest.Candidates.FirstOrDefault(candidate => candidate.Id == id)
            ?? Throw.NoSuchCandidate(id, tables.First.Contest);
    }
}
