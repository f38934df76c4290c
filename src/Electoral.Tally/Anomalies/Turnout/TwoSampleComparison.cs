using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Two sets of stations compared in one figure: published and missing ones, early and late ones.</summary>
/// <remarks>
/// <para>Null hypothesis: both are random samples of one population (the t test: of populations of one mean). Each
/// station counts once, whatever its size. Welch (1947), Biometrika 34:28; Mann and Whitney (1947), Ann. Math. Stat.
/// 18:50, normal approximation with the variance corrected for ties and a continuity correction of ½; Kolmogorov and
/// Smirnov, asymptotic; F test of the variances, which holds for normal figures alone.</para>
/// <para>Not evidence of: selection on purpose. Stations that are published first differ from others by region and
/// size; a difference between regions is not a difference between sheets of one region.</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<TwoSampleComparison>))]
public sealed record TwoSampleComparison : IJsonResult<TwoSampleComparison>
{
    /// <summary>How many numbers the first set has.</summary>
    public required int FirstCount { get; init; }

    /// <summary>How many numbers the second set has.</summary>
    public required int SecondCount { get; init; }

    /// <summary>The mean of the first set less that of the second.</summary>
    public required double Difference { get; init; }

    /// <summary>Welch's t; null where all numbers of both sets are equal to their mean.</summary>
    public double? WelchT { get; init; }

    /// <summary>Welch's degrees of freedom.</summary>
    public double? WelchDegreesOfFreedom { get; init; }

    /// <summary>The two-sided p-value of Welch's t.</summary>
    public PValue? WelchPValue { get; init; }

    /// <summary>The interval of the difference by Welch, with 95 % confidence.</summary>
    public Interval? DifferenceInterval { get; init; }

    /// <summary>The number of pairs in which the first is larger, and half of those in which both are equal.</summary>
    public required double MannWhitney { get; init; }

    /// <summary>
    /// <see cref="MannWhitney"/> as a part of all pairs: the chance that a number of the first set is the larger one.
    /// </summary>
    public double Superiority => MannWhitney / FirstCount / SecondCount;

    /// <summary>Its two-sided p-value, asymptotic; null where all numbers are equal.</summary>
    public PValue? MannWhitneyPValue { get; init; }

    /// <summary>The largest distance between the two distribution functions, from 0 to 1.</summary>
    public required double KolmogorovSmirnov { get; init; }

    /// <summary>Its p-value, asymptotic and conservative where numbers are tied.</summary>
    public required PValue KolmogorovSmirnovPValue { get; init; }

    /// <summary>The variance of the first set divided by that of the second; null where that is 0.</summary>
    public double? VarianceRatio { get; init; }

    /// <summary>The two-sided p-value of the ratio for normal numbers.</summary>
    public PValue? VarianceRatioPValue { get; init; }

    /// <summary>Compares two sets.</summary>
    /// <param name="first">At least two numbers, all finite, in any order.</param>
    /// <param name="second">At least two numbers, all finite, in any order.</param>
    /// <exception cref="ArgumentException">A set has fewer than two numbers, or one that is not finite.</exception>
    public static TwoSampleComparison Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Throw.IfNoNumbers(first, 2, nameof(first));
        Throw.IfNoNumbers(second, 2, nameof(second));
        var (a, b) = (Moments.Of(first), Moments.Of(second));
        var ranks = RankComparison.Of(first, second);
        var compared = new TwoSampleComparison
        {
            FirstCount = a.Count,
            SecondCount = b.Count,
            Difference = a.Mean - b.Mean,
            MannWhitney = ranks.Pairs,
            MannWhitneyPValue = ranks.PairsPValue,
            KolmogorovSmirnov = ranks.Distance,
            KolmogorovSmirnovPValue = ranks.DistancePValue,
        };
        double varianceA = a.Second * a.Count / (a.Count - 1), varianceB = b.Second * b.Count / (b.Count - 1);
        return compared.WithMeans(varianceA / a.Count, varianceB / b.Count).WithVariances(varianceA, varianceB);
    }

    private TwoSampleComparison WithMeans(double first, double second)
    {
        double variance = first + second;
        if (!(variance > 0)) return this;
        double error = Math.Sqrt(variance), t = Difference / error;
        double degrees = variance * variance / (first * first / (FirstCount - 1) + second * second / (SecondCount - 1));
        double reach = StudentDistribution.Quantile(0.975, degrees) * error;
        double logTail = StudentDistribution.LogSurvival(Math.Abs(t), degrees);
        return this with
        {
            WelchT = t,
            WelchDegreesOfFreedom = degrees,
            WelchPValue = PValue.FromLog(logTail, PValueMethod.Asymptotic, PValueSides.OneSided).Doubled(),
            DifferenceInterval = new(
                Difference - reach, Difference + reach, 0.95, IntervalAssumption.RandomSample, "Welch"),
        };
    }

    private TwoSampleComparison WithVariances(double first, double second)
    {
        if (!(first > 0) || !(second > 0)) return this;
        double ratio = first / second;
        double logTail = Math.Min(
            FisherDistribution.LogCdf(ratio, FirstCount - 1, SecondCount - 1),
            FisherDistribution.LogSurvival(ratio, FirstCount - 1, SecondCount - 1));
        return this with
        {
            VarianceRatio = ratio,
            VarianceRatioPValue = PValue.FromLog(logTail, PValueMethod.ClosedForm, PValueSides.OneSided).Doubled(),
        };
    }

    static void IJsonResult<TwoSampleComparison>.Describe(JsonForm<TwoSampleComparison> form) => form
        .Whole("firstCount", comparison => comparison.FirstCount)
        .Whole("secondCount", comparison => comparison.SecondCount)
        .Number("difference", comparison => comparison.Difference)
        .Number("welchT", comparison => comparison.WelchT)
        .Number("welchDegreesOfFreedom", comparison => comparison.WelchDegreesOfFreedom)
        .ItemOrNull("welchPValue", comparison => comparison.WelchPValue)
        .ItemOrNull("differenceInterval", comparison => comparison.DifferenceInterval)
        .Number("mannWhitney", comparison => comparison.MannWhitney)
        .Number("superiority", comparison => comparison.Superiority)
        .ItemOrNull("mannWhitneyPValue", comparison => comparison.MannWhitneyPValue)
        .Number("kolmogorovSmirnov", comparison => comparison.KolmogorovSmirnov)
        .Item("kolmogorovSmirnovPValue", comparison => comparison.KolmogorovSmirnovPValue)
        .Number("varianceRatio", comparison => comparison.VarianceRatio)
        .ItemOrNull("varianceRatioPValue", comparison => comparison.VarianceRatioPValue);
}
