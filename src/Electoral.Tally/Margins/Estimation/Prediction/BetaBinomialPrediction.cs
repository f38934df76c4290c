using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>How many of the outstanding votes a candidate gets, if its share is drawn from
/// a beta distribution.</summary>
/// <param name="Outstanding">The outstanding votes: T.</param>
/// <param name="Mean">T α/(α + β).</param>
/// <param name="Variance">T αβ (α + β + T) / ((α + β)² (α + β + 1)).</param>
/// <param name="Interval">From one quantile of the distribution to the other, in votes.</param>
/// <param name="ProbabilityOfMajority">The probability of more than half of the outstanding votes.</param>
/// <remarks>
/// The prior is a premise: where it comes from collected sheets it says that missing ones are like them. Equality is
/// that of all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<BetaBinomialPrediction>))]
public sealed record BetaBinomialPrediction(
    long Outstanding, double Mean, double Variance, Interval Interval, double ProbabilityOfMajority)
    : IJsonResult<BetaBinomialPrediction>
{
    /// <summary>The prediction.</summary>
    /// <param name="outstanding">The outstanding votes, 0 or more.</param>
    /// <param name="alpha">Above 0: as many votes for the candidate as the prior is worth.</param>
    /// <param name="beta">Above 0: as many for others.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static BetaBinomialPrediction Of(long outstanding, double alpha, double beta, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outstanding);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        double tail = Confidence.Alpha(confidence) / 2, sum = alpha + beta;
        var distribution = new BetaBinomialDistribution(outstanding, alpha, beta);
        return new(
            outstanding, distribution.Mean,
            outstanding * alpha * beta * (sum + outstanding) / (sum * sum * (sum + 1)),
            new(
                distribution.Quantile(tail), distribution.Quantile(1 - tail), confidence,
                IntervalAssumption.ModelOrPrior, "beta-binomial"),
            Math.Exp(distribution.LogAtLeast(outstanding / 2 + 1)));
    }

    static void IJsonResult<BetaBinomialPrediction>.Describe(JsonForm<BetaBinomialPrediction> form) => form
        .Whole("outstanding", prediction => prediction.Outstanding)
        .Number("mean", prediction => prediction.Mean)
        .Number("variance", prediction => prediction.Variance)
        .Item("interval", prediction => prediction.Interval)
        .Number("probabilityOfMajority", prediction => prediction.ProbabilityOfMajority);
}
