using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A number estimated from a sample, with its uncertainty and what that rests on.</summary>
/// <remarks>
/// The interval covers the truth with its confidence only if its assumption holds; nothing in the number shows whether
/// it does. Equality compares all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<Estimate>))]
public sealed record Estimate : IJsonResult<Estimate>
{
    /// <summary>The estimate: votes for a total, a share of 1 for a ratio.</summary>
    public required double Value { get; init; }

    /// <summary>The standard error, corrected for the finite population; 0 where everything was observed.</summary>
    public required double StandardError { get; init; }

    /// <summary>
    /// The standard error without the finite-population correction: that of the process which made the sheets, not of
    /// this election; null if the method does not define one.
    /// </summary>
    public double? StandardErrorWithoutCorrection { get; init; }

    /// <summary>The degrees of freedom of Student's t; null where the interval takes the normal
    /// distribution, or none.</summary>
    public long? DegreesOfFreedom { get; init; }

    /// <summary>The interval with its confidence, assumption and method.</summary>
    public required Interval Interval { get; init; }

    /// <summary>
    /// The variance relative to that of a simple random sample of the same number of stations; null if
    /// the method does not define one.
    /// </summary>
    public double? DesignEffect { get; init; }

    /// <summary>
    /// The probability that the truth is above 0 if the assumption holds: by t, or the normal distribution where there
    /// are no degrees of freedom. It is no better than the assumption.
    /// </summary>
    public double ProbabilityAboveZero => DegreesOfFreedom is long and > 0
        ? LeadProbability.Student(Value, StandardError, DegreesOfFreedom.Value)
        : LeadProbability.Normal(Value, StandardError);

    /// <summary>The estimate, its standard error and its interval, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Value:G6}, standard error {StandardError:G3}, {Interval}");

    /// <summary>An estimate with a symmetric interval by Student's t.</summary>
    internal static Estimate Of(
        double value, double variance, double withoutCorrection, long? degrees, SampleOptions options, string method,
        double? designEffect = null, double floor = double.NegativeInfinity)
    {
        // A replicate that leaves out every unit with a part of the denominator has no ratio.
        if (!double.IsFinite(value) || !double.IsFinite(variance)) Throw.NotEstimable(DesignTexts.NothingBelow);
        double error = Math.Sqrt(Math.Max(0, variance));
        double half = error == 0 ? 0 : error * Quantile(options.Confidence, degrees);
        string distribution = degrees is long known
            ? string.Create(CultureInfo.InvariantCulture, $"t with {known} degrees of freedom")
            : "normal";
        double kept = Math.Max(value, floor);
        return new()
        {
            Value = kept,
            StandardError = error,
            StandardErrorWithoutCorrection = Math.Sqrt(Math.Max(0, withoutCorrection)),
            DegreesOfFreedom = degrees,
            DesignEffect = designEffect,
            Interval = new(
                Math.Max(value - half, floor), Math.Max(value + half, kept), options.Confidence, options.Assumption,
                $"{method}, {distribution}"),
        };
    }

    /// <summary>How many standard errors an interval reaches to each side; infinite without
    /// degrees of freedom.</summary>
    internal static double Quantile(double confidence, long? degrees)
    {
        double upper = 1 - Electoral.Tally.Confidence.Alpha(confidence) / 2;
        if (degrees is null) return NormalDistribution.Quantile(upper);
        return degrees.Value > 0 ? StudentDistribution.Quantile(upper, degrees.Value) : double.PositiveInfinity;
    }

    static void IJsonResult<Estimate>.Describe(JsonForm<Estimate> form) => form
        .Number("value", estimate => estimate.Value)
        .Number("standardError", estimate => estimate.StandardError)
        .Number("standardErrorWithoutCorrection", estimate => estimate.StandardErrorWithoutCorrection)
        .Whole("degreesOfFreedom", estimate => estimate.DegreesOfFreedom)
        .Item("interval", estimate => estimate.Interval)
        .Number("designEffect", estimate => estimate.DesignEffect)
        .Number("probabilityAboveZero", estimate => estimate.ProbabilityAboveZero);
}
