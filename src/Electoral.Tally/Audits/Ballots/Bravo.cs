using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>BRAVO: single ballots, drawn with replacement, without regard to how they were reported.</summary>
/// <remarks>
/// <para>Null hypothesis, for each pair of a winner and a loser: the loser has at least as many votes. The risk of a
/// pair is 1/((2s)^a (2(1 − s))^b) for a ballots of the winner and b of the loser, where s is the winner's reported
/// part of the votes of both; the outcome is confirmed when the risk of every pair is at most the limit. Assumption:
/// every draw is random, each ballot with the same chance.</para>
/// <para>Lindeman, Stark and Yates (2012), BRAVO: ballot-polling risk-limiting audits to verify outcomes, EVT/WOTE.
/// Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<Bravo>))]
public sealed class Bravo : IJsonResult<Bravo>
{
    private readonly BravoPair[] _pairs;

    /// <summary>An audit of a reported result by pairs of a winner and a loser.</summary>
    /// <param name="contest">The reported result, by a rule of most votes.</param>
    /// <exception cref="ArgumentException">The rule compares the winner with all others together.</exception>
    public Bravo(AuditContest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        Contest = contest;
        if (contest.Assertions.Any(assertion => assertion.Winner is null || assertion.Loser is null))
        {
            Throw.NoReportedContest("BRAVO compares a winner with a loser, but the rule is about a share of all "
                + "votes");
        }

        _pairs = [.. contest.Assertions.Select(assertion => BravoPair.Of(contest, assertion))];
        Hardest = _pairs.MinBy(pair => pair.WinnerShare)!;
    }

    /// <summary>The reported result.</summary>
    public AuditContest Contest { get; }

    // The pair with the closest votes needs the most ballots.
    private BravoPair Hardest { get; }

    /// <summary>The risk of each assertion of the contest, in their order.</summary>
    /// <param name="sample">The drawn ballots of each selection, in the order of the contest's.</param>
    /// <exception cref="ArgumentException">The counts are not one of 0 or more for each selection.</exception>
    public IReadOnlyList<AuditRisk> RisksOf(IReadOnlyList<long> sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (sample.Count != Contest.Votes.Count) Throw.WrongVoteCount("sample", sample.Count, Contest.Votes.Count);
        foreach (long count in sample) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(sample));
        return [.. _pairs.Select(pair => AuditRisk.FromLog(pair.LogRisk(sample)))];
    }

    /// <summary>The average number of draws until the limit is met, if the reported result is exactly right.</summary>
    /// <param name="riskLimit">The risk limit, strictly between 0 and 1.</param>
    /// <returns>Wald's approximation, rounded up; null if the closest two have equal votes, which means a full
    /// count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of its range.</exception>
    public long? AverageSampleSize(double riskLimit)
    {
        RiskLimits.Check(riskLimit);
        return Hardest.IsTie ? null : Whole((-Math.Log(riskLimit) + Hardest.LogWinner / 2) / Hardest.MeanStep);
    }

    /// <summary>The probability that a number of draws suffices, if the reported result is exactly right.</summary>
    /// <param name="draws">The draws, above 0.</param>
    /// <param name="riskLimit">The risk limit, strictly between 0 and 1.</param>
    /// <returns>By the normal distribution, for the closest pair at the end of the draws; null if it is a tie.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public double? ProbabilityOf(long draws, double riskLimit)
    {
        RiskLimits.Check(riskLimit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        if (Hardest.IsTie) return null;
        double n = draws * Hardest.Portion, share = Hardest.WinnerShare;
        double excess = n * share - Hardest.WinnersNeeded(n, -Math.Log(riskLimit));
        double spread = Math.Sqrt(n * share * (1 - share));
        return spread == 0 ? (excess >= 0 ? 1 : 0) : NormalDistribution.Cdf(excess / spread);
    }

    /// <summary>A number of draws that suffices with a probability, if the reported result is exactly right.</summary>
    /// <param name="riskLimit">The risk limit, strictly between 0 and 1.</param>
    /// <param name="probability">The probability, strictly between 0 and 1.</param>
    /// <returns>
    /// The draws, by the binomial distribution of the closest pair; above the number of ballots it means a full count;
    /// null if the pair has equal votes. Not always the least number, because the probability does not rise steadily.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public long? SampleSize(double riskLimit, double probability)
    {
        RiskLimits.Check(riskLimit);
        if (!(probability is > 0 and < 1)) Throw.ProbabilityOutOfRange(probability, nameof(probability));
        if (Hardest.IsTie) return null;
        double n = Hardest.VotesNeeded(-Math.Log(riskLimit), probability);
        return Whole(n / Hardest.Portion);
    }

    private static long Whole(double size) => size >= long.MaxValue ? long.MaxValue : (long)Math.Ceiling(size);

    static void IJsonResult<Bravo>.Describe(JsonForm<Bravo> form) => form
        .Item("contest", bravo => bravo.Contest);
}
