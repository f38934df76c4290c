namespace Electoral.Tally.Audits;

/// <summary>The votes of each candidate on a sheet.</summary>
internal sealed class CandidateVotes
{
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly CountColumn[] _columns;

    private CandidateVotes(IReadOnlyList<Candidate> candidates, CountColumn[] columns) =>
        (_candidates, _columns) = (candidates, columns);

    public static CandidateVotes Of(TallyTable table) => new(
        table.Contest.Candidates,
        [.. table.Contest.Candidates.Select(candidate => table.VotesByCandidate(candidate.Id))]);

    /// <summary>The votes of a row, none of which may be missing.</summary>
    public long[] On(TallyRow row)
    {
        long[] votes = new long[_columns.Length];
        for (int i = 0; i < votes.Length; i++)
        {
            int? count = _columns[i][row.Index];
            if (count is null) Throw.AuditedWithoutVotes(row.Key, _candidates[i].Name);
            votes[i] = count.Value;
        }

        return votes;
    }
}
