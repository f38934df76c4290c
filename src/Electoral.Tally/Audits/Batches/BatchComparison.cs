using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>
/// Batches compared with their hand counts: by how much each can overstate the margin, and the resulting draw and risk
/// (MACRO).
/// </summary>
/// <remarks>
/// <para>V is the margin of an assertion, less the ballots that cannot be audited: those pending, and those that are in
/// no batch, all of which are assumed to be against the winner. The margin is that of the reported result or, if lower,
/// that of the batches: a lead from votes in no batch does not count, because it cannot be examined. The bound of a
/// batch, u, is the largest of (reported margin + ballots)/V over the assertions; its error, e, the largest of
/// (reported margin − counted margin)/V; its taint is the error as a share of the bound. If an outcome is wrong, the
/// errors of all batches add up to 1 or more.</para>
/// <para>Stark (2008), Conservative statistical post-election audits; Stark (2009), Efficient post-election audits of
/// multiple contests. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<BatchComparison>))]
public sealed class BatchComparison : IJsonResult<BatchComparison>
{
    private readonly double[] _bounds;

    /// <summary>Batches of a reported result.</summary>
    /// <param name="contest">The reported result.</param>
    /// <param name="batches">The batches, each with a name of its own.</param>
    /// <param name="pendingBallots">Ballots that are still to be counted, in no batch.</param>
    /// <exception cref="ArgumentException">A batch does not fit the result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of pending ballots is negative.</exception>
    public BatchComparison(AuditContest contest, IReadOnlyList<AuditBatch> batches, long pendingBallots = 0)
        : this(contest, batches, pendingBallots, trustsVotesInNoBatch: false)
    {
    }

    /// <summary>The same, if the lead from votes in no batch may be taken as correct.</summary>
    internal BatchComparison(
        AuditContest contest, IReadOnlyList<AuditBatch> batches, long pendingBallots, bool trustsVotesInNoBatch)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfNegative(pendingBallots);
        (Contest, Batches, PendingBallots) = (contest, [.. batches], pendingBallots);
        long[] sums = Sums();
        long held = Batches.Sum(batch => batch.Ballots);
        UnauditableBallots = Math.Max(0, contest.BallotsCast - held - pendingBallots);
        long lost = PendingBallots + UnauditableBallots;
        Margins =
        [
            .. from one in contest.Assertions
               let reported = one.MarginOf(contest.Votes)
               let margin = trustsVotesInNoBatch ? reported : Math.Min(reported, one.MarginOf(sums))
               select margin - lost * one.MostLostByBallot,
        ];
        NeedsFullCount = Margins.Any(margin => margin <= 0);
        _bounds = new double[Batches.Count];
        for (int batch = 0; batch < _bounds.Length && !NeedsFullCount; batch++) _bounds[batch] = Bound(Batches[batch]);
        Bounds = Array.AsReadOnly(_bounds);
        TotalBound = _bounds.Sum();
    }

    /// <summary>The reported result.</summary>
    public AuditContest Contest { get; }

    /// <summary>The batches.</summary>
    public IReadOnlyList<AuditBatch> Batches { get; }

    /// <summary>Ballots that are still to be counted.</summary>
    public long PendingBallots { get; }

    /// <summary>Ballots that are reported, in no batch and not pending.</summary>
    public long UnauditableBallots { get; }

    /// <summary>The margin of each assertion, less the ballots that cannot be audited.</summary>
    public IReadOnlyList<long> Margins { get; }

    /// <summary>Whether a margin is 0 or less: no draw can confirm the outcome, and bounds and risks are not defined.
    /// </summary>
    public bool NeedsFullCount { get; }

    /// <summary>The error bound of each batch, in margins; 0 where <see cref="NeedsFullCount"/>.</summary>
    public IReadOnlyList<double> Bounds { get; }

    /// <summary>The sum of the bounds: U.</summary>
    public double TotalBound { get; }

    /// <summary>The chance of each batch in a draw: its bound as a share of the total.</summary>
    public IReadOnlyList<double> DrawProbabilities =>
        [.. _bounds.Select(bound => TotalBound > 0 ? bound / TotalBound : 0)];

    /// <summary>By how much a batch overstated the margin.</summary>
    /// <param name="batch">The index of the batch.</param>
    /// <param name="counted">The votes of each selection by the hand count.</param>
    /// <returns>The error in margins, the largest over the assertions; negative if it hurt the winner.</returns>
    /// <exception cref="ArgumentException">The count does not fit the batch.</exception>
    /// <exception cref="InvalidOperationException">The margin is 0 or less.</exception>
    public double ErrorOf(int batch, IReadOnlyList<long> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        if (NeedsFullCount) Throw.NothingToDraw();
        var reported = Batches[batch];
        if (counted.Count != reported.Votes.Count)
        {
            Throw.WrongVoteCount(reported.Id, counted.Count, reported.Votes.Count);
        }

        foreach (long count in counted) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counted));
        long least = Contest.Rule.LeastBallots(counted);
        if (least > reported.Ballots) Throw.BallotsBelowVotes(reported.Id, reported.Ballots, least);
        double most = double.NegativeInfinity;
        foreach (var (index, assertion) in Contest.Assertions.Index())
        {
            long error = assertion.PartOf(reported.Votes) - assertion.PartOf(counted);
            most = Math.Max(most, (double)error / Margins[index]);
        }

        return most;
    }

    /// <summary>The error of a batch as a share of its bound; 0 if there is no error or it hurt the winner.</summary>
    /// <inheritdoc cref="ErrorOf"/>
    /// <returns>The taint, 0 to 1.</returns>
    public double TaintOf(int batch, IReadOnlyList<long> counted)
    {
        double error = ErrorOf(batch, counted);
        return error <= 0 ? 0 : Math.Min(1, error / _bounds[batch]);
    }

    /// <summary>The risk after draws with replacement.</summary>
    /// <param name="taints">The taints of the drawn batches, repeats counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A taint is above 1.</exception>
    public AuditRisk RiskOf(params ReadOnlySpan<double> taints) =>
        NeedsFullCount ? AuditRisk.One : KaplanMarkov.Risk(TotalBound, taints);

    /// <summary>How many more draws are needed if none of them shows an error.</summary>
    /// <param name="riskLimit">The risk limit, strictly between 0 and 1.</param>
    /// <param name="risk">The risk now; the default is 1, before the first draw.</param>
    /// <returns>
    /// One draw more than <see cref="KaplanMarkov.SampleSize"/>, at most the number of batches; 0 if the limit is met.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The risk limit is out of its range.</exception>
    public int SampleSize(double riskLimit, AuditRisk risk = default)
    {
        RiskLimits.Check(riskLimit);
        if (NeedsFullCount) return Batches.Count;
        double logLimit = Math.Log(riskLimit);
        if (risk.LogValue <= logLimit) return 0;
        long size = KaplanMarkov.Size(TotalBound, logLimit, risk.LogValue);
        return (int)Math.Min(Batches.Count, size == long.MaxValue ? size : size + 1);
    }

    private double Bound(AuditBatch batch)
    {
        double most = 0;
        foreach (var (index, assertion) in Contest.Assertions.Index())
        {
            long worst = assertion.PartOf(batch.Votes) + batch.Ballots * assertion.MostLostByBallot;
            most = Math.Max(most, (double)worst / Margins[index]);
        }

        return most;
    }

    private long[] Sums()
    {
        long[] sums = new long[Contest.Selections.Count];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in Batches)
        {
            if (!names.Add(batch.Id)) Throw.BatchTwice(batch.Id);
            if (batch.Votes.Count != sums.Length) Throw.WrongVoteCount(batch.Id, batch.Votes.Count, sums.Length);
            long least = Contest.Rule.LeastBallots(batch.Votes);
            if (least > batch.Ballots) Throw.BallotsBelowVotes(batch.Id, batch.Ballots, least);
            for (int i = 0; i < sums.Length; i++) sums[i] += batch.Votes[i];
        }

        return sums;
    }

    static void IJsonResult<BatchComparison>.Describe(JsonForm<BatchComparison> form) => form
        .Item("contest", comparison => comparison.Contest)
        .Items("batches", comparison => comparison.Batches)
        .Whole("pendingBallots", comparison => comparison.PendingBallots)
        .Whole("unauditableBallots", comparison => comparison.UnauditableBallots)
        .Wholes("margins", comparison => comparison.Margins)
        .Truth("needsFullCount", comparison => comparison.NeedsFullCount)
        .Numbers("bounds", comparison => comparison.Bounds)
        .Number("totalBound", comparison => comparison.TotalBound)
        .Numbers("drawProbabilities", comparison => comparison.DrawProbabilities);
}
