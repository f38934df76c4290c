using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>The rule by which the reported winners won, or nobody did, as statements that must all hold.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditRule>))]
public abstract class AuditRule
{
    private protected AuditRule()
    {
    }

    /// <summary>One winner, who has the most votes.</summary>
    public static AuditRule Plurality { get; } = new PluralityAuditRule(1);

    /// <summary>One winner, who has more than half of the votes for all selections together.</summary>
    public static AuditRule Majority { get; } = new ShareAuditRule(0.5m);

    /// <summary>Several winners, those with the most votes.</summary>
    /// <param name="winners">Their number, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static AuditRule MostVotes(int winners)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(winners, 1);
        return new PluralityAuditRule(winners);
    }

    /// <summary>One winner, who has more than a share of the votes for all selections together.</summary>
    /// <param name="share">The share, strictly between 0 and 1, with at most four decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range.</exception>
    public static AuditRule MoreThan(decimal share) => new ShareAuditRule(share);

    /// <summary>
    /// No winner: no selection has more than a share of the votes for all selections together, as when a second round
    /// follows.
    /// </summary>
    /// <param name="share">The share, strictly between 0 and 1, with at most four decimals; 0.5 for a majority.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range.</exception>
    public static AuditRule NobodyHasMoreThan(decimal share) => new NobodyAuditRule(share);

    /// <summary>Whether the statements are about pairs, which hold even if a ballot has several votes.</summary>
    internal abstract bool AllowsSeveralVotes { get; }

    /// <summary>The fewest ballots that can have these votes.</summary>
    internal long LeastBallots(IReadOnlyList<long> votes) => AllowsSeveralVotes ? votes.Max() : votes.Sum();

    /// <summary>The statements that follow from the reported votes.</summary>
    internal abstract IReadOnlyList<AuditAssertion> Assertions(
        IReadOnlyList<string> selections, IReadOnlyList<long> votes);

    /// <summary>The selections by descending votes; those with equal votes keep their order.</summary>
    private protected static int[] Ranked(IReadOnlyList<long> votes) =>
        [.. Enumerable.Range(0, votes.Count).OrderByDescending(selection => votes[selection])];
}
