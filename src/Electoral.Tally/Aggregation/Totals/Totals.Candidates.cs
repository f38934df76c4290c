namespace Electoral.Tally;

public sealed partial class Totals
{
    /// <summary>
    /// The votes of each candidate, in the order of the contest: the lines with the same candidate together.
    /// </summary>
    public IReadOnlyList<CandidateTotal> ByCandidate =>
        field ??= [.. Contest.Candidates.Select(candidate => new CandidateTotal(candidate, LinesOf(candidate)))];

    /// <summary>
    /// The candidate with the most votes, the first in the contest if several are tied; null if nobody has a vote. A
    /// candidate whose votes no counted sheet gives is not considered.
    /// </summary>
    public CandidateTotal? Leader => Ranked(0);

    /// <summary>The candidate with the most votes after the leader; null if there is no second one.</summary>
    public CandidateTotal? RunnerUp => Leader is null ? null : Ranked(1);

    /// <summary>
    /// The votes of the leader minus those of the runner-up, 0 for a tie; null if either is missing.
    /// </summary>
    public long? Lead => Leader?.Votes.Sum - RunnerUp?.Votes.Sum;

    /// <summary>
    /// All candidates tied for the most votes, in the order of the contest; none if there is a single leader.
    /// </summary>
    internal IReadOnlyList<CandidateTotal> Tied => Lead == 0
        ? [.. ByCandidate.Where(total => total.Votes.Sum == Leader?.Votes.Sum)]
        : [];

    /// <summary>
    /// The votes of a candidate on all lines, over the counted sheets that have every one of these lines.
    /// </summary>
    /// <param name="candidate">The candidate of the selections, or the id of a selection that has none.</param>
    /// <exception cref="ArgumentException">The contest has no such candidate.</exception>
    public FieldTotal VotesByCandidate(string candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return LinesOf(
            Contest.Candidates.FirstOrDefault(c => c.Id == candidate) ?? Throw.NoSuchCandidate(candidate, Contest));
    }

    private FieldTotal LinesOf(Candidate candidate)
    {
        var (sum, rows) = SumOf(
            group => candidate.Selections.Aggregate((long?)0, (all, line) => all + group[Cells.Vote(line)]));
        return new(sum, rows, Sheets - rows);
    }

    private CandidateTotal? Ranked(int index)
    {
        var ranked = ByCandidate.Where(total => total.Votes.IsGiven)
            .OrderByDescending(total => total.Votes.Sum).Skip(index).Take(1).ToArray();
        return ranked.Length == 0 || (index == 0 && ranked[0].Votes.Sum == 0) ? null : ranked[0];
    }
}
