using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// An interval for a number that lies between two bounds which are themselves estimated from a random sample.
/// </summary>
/// <param name="Critical">How many standard errors it reaches beyond each bound.</param>
/// <param name="Interval">The interval.</param>
/// <remarks>
/// <para>
/// Imbens and Manski (2004), Econometrica 72:1845: c solves Φ(c + (u − l)/max(se)) − Φ(−c) = confidence, so that the
/// number, wherever it is between the bounds, is covered with that confidence. With equal bounds it is the usual
/// two-sided interval; with bounds far apart it is one-sided on each side.
/// </para>
/// <para>
/// It is meant for samples in which some stations never reported: nothing is assumed about those, only that the sample
/// was drawn at random. Equality compares both. The default value is not an interval. Immutable and safe to share
/// between threads.
/// </para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ImbensManski>))]
public readonly record struct ImbensManski(double Critical, Interval Interval) : IJsonResult<ImbensManski>
{
    /// <summary>The interval around two bounds.</summary>
    /// <param name="low">The estimated low bound.</param>
    /// <param name="high">The estimated high bound, not below it.</param>
    /// <param name="standardErrorLow">The standard error of the low bound, 0 or more.</param>
    /// <param name="standardErrorHigh">The standard error of the high bound, 0 or more.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <param name="assumption">How the sample was drawn.</param>
    /// <exception cref="ArgumentException">The high bound is below the low one, or a number is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A standard error or the confidence is
    /// out of its range.</exception>
    public static ImbensManski Of(
        double low, double high, double standardErrorLow, double standardErrorHigh, double confidence = 0.95,
        IntervalAssumption assumption = IntervalAssumption.StratifiedRandomSample)
    {
        _ = Confidence.Alpha(confidence);
        if (!(low <= high)) Throw.NotAnInterval(low, high);
        ArgumentOutOfRangeException.ThrowIfNegative(standardErrorLow);
        ArgumentOutOfRangeException.ThrowIfNegative(standardErrorHigh);
        double error = Math.Max(standardErrorLow, standardErrorHigh), gap = error == 0 ? 0 : (high - low) / error;
        double critical = error == 0 ? 0 : MonotoneRoot.Find(
            c => NormalDistribution.Cdf(c + gap) - NormalDistribution.Cdf(-c) - confidence, 1, 1, 100);
        return new(critical, new(
            low - critical * standardErrorLow, high + critical * standardErrorHigh, confidence, assumption,
            "Imbens–Manski"));
    }

    static void IJsonResult<ImbensManski>.Describe(JsonForm<ImbensManski> form) => form
        .Number("critical", manski => manski.Critical)
        .Item("interval", manski => manski.Interval);
}
