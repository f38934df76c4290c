using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What a partial collection leaves possible for the result of the whole: votes, shares and leads.</summary>
/// <remarks>
/// <para>Definition: the worst case in the sense of Manski (<i>Partial Identification of Probability Distributions</i>,
/// 2003). Outstanding votes may go to anybody; each bound is reached by some content of the missing stations.</para>
/// <para>Assumptions: the collected sheets are authentic, the frame is complete, no station holds more than its
/// capacity. No randomness: there is no confidence level and nothing is estimated.</para>
/// <para>All comparisons are of whole numbers. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ContestBounds>))]
public sealed partial class ContestBounds : IJsonResult<ContestBounds>
{
    private readonly long[] _votes;

    /// <param name="contest">What is voted on.</param>
    /// <param name="votes">The collected votes of each candidate.</param>
    /// <param name="outstanding">What is missing.</param>
    /// <param name="blank">Collected blank votes, where they are valid ones.</param>
    internal ContestBounds(Contest contest, long[] votes, OutstandingVote outstanding, long blank = 0)
    {
        if (contest.VotesAllowed != 1) Throw.SeveralVotes(contest);
        if (contest.Candidates.Count == 0) Throw.NoSelections(contest);
        if (votes.Length != contest.Candidates.Count || Array.Exists(votes, v => v < 0))
        {
            Throw.WrongTotals(votes, contest.Candidates.Count);
        }
        (Contest, _votes, Outstanding) = (contest, votes, outstanding);
        Valid = votes.Sum() + blank;
        Order = OrderOf(votes);
    }

    /// <summary>The bounds that follow from totals and from what is outstanding.</summary>
    /// <param name="contest">What is voted on.</param>
    /// <param name="votes">The collected votes of each candidate, in the order of the contest's candidates.</param>
    /// <param name="outstanding">What is missing.</param>
    /// <exception cref="ArgumentException">
    /// The contest has no selection or gives a voter several votes; or there is not one total, 0 or more,
    /// for each candidate.
    /// </exception>
    public static ContestBounds Of(Contest contest, IReadOnlyList<long> votes, OutstandingVote outstanding)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(outstanding);
        return new(contest, [.. votes], outstanding);
    }

    /// <summary>What is voted on.</summary>
    public Contest Contest { get; }

    /// <summary>What is missing.</summary>
    public OutstandingVote Outstanding { get; }

    /// <summary>The collected valid votes: all votes, and blank ones where they are valid.</summary>
    public long Valid { get; }

    /// <summary>The candidates in the order of the contest.</summary>
    public IReadOnlyList<CandidateBound> Candidates =>
        field ??= [.. Contest.Candidates.Select((candidate, index) => BoundOf(candidate, index))];

    /// <summary>The candidate with the most collected votes; of several the first in the contest.</summary>
    public CandidateBound Leader => Candidates[Order[0]];

    /// <summary>
    /// The candidates who share the most collected votes, in the order of the contest; none where one has more than
    /// anybody else, or nobody has a vote.
    /// </summary>
    public IReadOnlyList<Candidate> Tied => LeaderVotes == 0 || _votes.AsSpan().Count(LeaderVotes) == 1
        ? []
        : [.. Contest.Candidates.Where((_, index) => _votes[index] == LeaderVotes)];

    /// <summary>The candidate with the most collected votes after the leader; null where there is only one.</summary>
    public CandidateBound? RunnerUp => Order.Length > 1 ? Candidates[Order[1]] : null;

    /// <summary>The lead of the leader over the runner-up; null where there is only one candidate.</summary>
    public MarginBound? Margin => Order.Length > 1 ? field ??= Pair(Order[0], Order[1]) : null;

    /// <summary>The lead of the leader over each rival, in the order of the rivals' votes.</summary>
    public IReadOnlyList<MarginBound> Rivals => field ??= [.. Order.Skip(1).Select(rival => Pair(Order[0], rival))];

    /// <summary>
    /// Whether the leader has more than half of the valid votes whatever the missing stations hold.
    /// </summary>
    public bool MajorityGuaranteed =>
        CapacityAgainst(Order[0]) is long against && 2 * (Int128)_votes[Order[0]] > (Int128)Valid + against;

    /// <summary>The lead of one candidate over another.</summary>
    /// <param name="leader">The id of the candidate whose lead it is.</param>
    /// <param name="rival">The id of the other candidate.</param>
    /// <exception cref="ArgumentException">The contest has no such candidate, or they are the same.</exception>
    public MarginBound Between(string leader, string rival)
    {
        int first = IndexOf(leader), second = IndexOf(rival);
        if (first == second) throw new ArgumentException("A candidate has no lead over itself.", nameof(rival));
        return Pair(first, second);
    }

    /// <summary>The votes of the leader.</summary>
    internal long LeaderVotes => _votes[Order[0]];

    /// <summary>The rivals who can still draw level, in the order of their votes.</summary>
    internal IEnumerable<MarginBound> OpenRivals => HasEqualVotesOpen && Margin is null or { IsDecided: true }
        ? []
        : Rivals.Where(rival => !rival.IsDecided);

    /// <summary>The lead of the leader that is smallest in the worst case; null where there is only one.</summary>
    internal MarginBound? ClosestRival => HasEqualVotesOpen ? Margin : Rivals.MinBy(rival => rival.LeadMin);

    /// <summary>Whether every rival can get as many votes as any other: then the runner-up is the closest.</summary>
    private bool HasEqualVotesOpen => Outstanding.IncompleteSheets == 0;

    /// <summary>Whether no vote is outstanding: the collected ones are those of the whole.</summary>
    internal bool IsComplete => Outstanding.Capacity == 0;

    /// <summary>The indexes of the candidates by collected votes, most first.</summary>
    internal int[] Order { get; }

    /// <summary>The collected ballots of all sheets, where every one gives them; otherwise null.</summary>
    internal long? Ballots { get; init; }

    /// <summary>The registered voters of the whole, where they are known; otherwise null.</summary>
    internal long? RegisteredOfWhole { get; init; }

    /// <summary>Most votes first; of equal ones the first in the contest comes first.</summary>
    private static int[] OrderOf(long[] votes)
    {
        var order = new int[votes.Length];
        for (int candidate = 0; candidate < order.Length; candidate++) order[candidate] = candidate;
        Array.Sort(order, (left, right) =>
            votes[left] != votes[right] ? votes[right].CompareTo(votes[left]) : left.CompareTo(right));
        return order;
    }

    private int IndexOf(string candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        for (int index = 0; index < Candidates.Count; index++)
        {
            if (Candidates[index].Candidate.Id == candidate) return index;
        }

        Throw.NoSuchCandidate(candidate, Contest);
        return -1;
    }

    static void IJsonResult<ContestBounds>.Describe(JsonForm<ContestBounds> form) => form
        .Item("contest", bounds => bounds.Contest)
        .Item("outstanding", bounds => bounds.Outstanding)
        .Whole("valid", bounds => bounds.Valid)
        .Items("candidates", bounds => bounds.Candidates)
        .Item("leader", bounds => bounds.Leader)
        .Items("tied", bounds => bounds.Tied)
        .ItemOrNull("runnerUp", bounds => bounds.RunnerUp)
        .ItemOrNull("margin", bounds => bounds.Margin)
        .Items("rivals", bounds => bounds.Rivals)
        .Truth("majorityGuaranteed", bounds => bounds.MajorityGuaranteed);
}
