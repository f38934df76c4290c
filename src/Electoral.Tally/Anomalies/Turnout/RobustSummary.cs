using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Where the bulk of some numbers is, and which of them lie far outside it.</summary>
/// <remarks>
/// <para>Quartiles are those of <see cref="Quantiles"/> (type 7); hinges are Tukey's (the medians of the two halves).
/// Fences: Tukey (1977), "Exploratory Data Analysis": quartiles ± 1.5 and ± 3 interquartile ranges. Adjusted fences:
/// Hubert and Vandervieren (2008), Comput. Stat. Data Anal. 52:5186, with the medcouple of Brys, Hubert and Struyf
/// (2004). Modified z: Iglewicz and Hoaglin (1993), Φ⁻¹(¾)·(x − median)/MAD.</para>
/// <para>Not evidence of anything by itself: fences are conventions, not tests. In n normal values about 0.7 of 100 lie
/// beyond Tukey's, and small stations vary more than large ones.</para>
/// <para>Equality is by reference. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<RobustSummary>))]
public sealed class RobustSummary : IJsonResult<RobustSummary>
{
    /// <summary>Φ⁻¹(¾), which makes the modified z of normal values about standard normal.</summary>
    public const double ModifiedScale = 0.6744897501960817;

    private const int FewestForScale = 10;

    private readonly double[] _values;
    private readonly double[] _sorted;
    private readonly Moments _moments;

    private RobustSummary(double[] values)
    {
        _values = values;
        _moments = Moments.Of(values);
        double[] sorted = _sorted = [.. values];
        Array.Sort(sorted);
        Median = Quantiles.OfChecked(sorted, 0.5);
        Quartiles = new(Quantiles.OfChecked(sorted, 0.25), Quantiles.OfChecked(sorted, 0.75));
        Hinges = HingesOf(sorted);
        Medcouple = Kernels.Medcouple.Of(sorted, Median);
        MedianAbsoluteDeviation = Quantiles.MedianAbsoluteDeviation(values);
    }

    /// <summary>The summary of some numbers.</summary>
    /// <param name="values">At least one number, all finite, in any order.</param>
    /// <exception cref="ArgumentException">There is no number, or one is not finite.</exception>
    public static RobustSummary Of(ReadOnlySpan<double> values)
    {
        Throw.IfNoNumbers(values, 1, nameof(values));
        return new(values.ToArray());
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _values.Length;

    /// <summary>The mean.</summary>
    public double Mean => _moments.Mean;

    /// <summary>The standard deviation with divisor n − 1; null for one number.</summary>
    public double? StandardDeviation => Count > 1 ? _moments.SampleDeviation : null;

    /// <summary>The median.</summary>
    public double Median { get; }

    /// <summary>The median distance from the median, unscaled; 0 where more than half of the
    /// numbers are equal.</summary>
    public double MedianAbsoluteDeviation { get; }

    /// <summary>The lower and the upper quartile, type 7.</summary>
    public NumberRange Quartiles { get; }

    /// <summary>Tukey's hinges: the medians of the lower and of the upper half.</summary>
    public NumberRange Hinges { get; }

    /// <summary>The quartiles ± 1.5 interquartile ranges.</summary>
    public NumberRange TukeyFences => Fences(Quartiles, 1.5, 1.5);

    /// <summary>The quartiles ± 3 interquartile ranges.</summary>
    public NumberRange FarFences => Fences(Quartiles, 3, 3);

    /// <summary>Skewness from -1 to 1 that outliers do not move; 0 for symmetric numbers.</summary>
    public double Medcouple { get; }

    /// <summary>The hinges ± 1.5 hinge spreads, stretched to the side where the numbers trail off.</summary>
    public NumberRange AdjustedFences => Medcouple >= 0
        ? Fences(Hinges, 1.5 * Math.Exp(-4 * Medcouple), 1.5 * Math.Exp(3 * Medcouple))
        : Fences(Hinges, 1.5 * Math.Exp(-3 * Medcouple), 1.5 * Math.Exp(4 * Medcouple));

    /// <summary>
    /// Sₙ of Rousseeuw and Croux (1993), a scale without a centre that estimates the standard deviation of normal
    /// numbers; null for fewer than ten numbers, for which its factor is not the one used.
    /// </summary>
    public double? Sn => Count < FewestForScale ? null : PairwiseScale.Sn(_sorted);

    /// <summary>Qₙ of the same authors, more efficient; null for fewer than ten numbers.</summary>
    public double? Qn => Count < FewestForScale ? null : PairwiseScale.Qn(_sorted);

    /// <summary>m3/m2^1.5 with divisor n; null where all numbers are equal.</summary>
    public double? Skewness => _moments.Second > 0 ? _moments.Skewness : null;

    /// <summary>m4/m2² − 3 with divisor n; null where all numbers are equal.</summary>
    public double? ExcessKurtosis => _moments.Second > 0 ? _moments.Kurtosis - 3 : null;

    /// <summary>The modified z of each number, in their order; null where the median absolute deviation is 0.</summary>
    public IReadOnlyList<double>? ModifiedZ => MedianAbsoluteDeviation > 0
        ? Array.ConvertAll(_values, value => ModifiedScale * (value - Median) / MedianAbsoluteDeviation)
        : null;

    /// <summary>The indexes of the numbers strictly outside an interval, ascending.</summary>
    /// <param name="fences">The ends, such as <see cref="TukeyFences"/>.</param>
    public IReadOnlyList<int> Outside(NumberRange fences)
    {
        var indexes = new List<int>();
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] < fences.Low || _values[i] > fences.High) indexes.Add(i);
        }

        return indexes;
    }

    private static NumberRange Fences(NumberRange from, double below, double above)
    {
        double spread = from.High - from.Low;
        return new(from.Low - below * spread, from.High + above * spread);
    }

    // The depth of a hinge is half of (depth of the median + 1), rounded down to a half.
    private static NumberRange HingesOf(double[] sorted)
    {
        int n = sorted.Length;
        double depth = ((n + 3) / 2) / 2.0;
        int shallow = (int)Math.Floor(depth), deep = (int)Math.Ceiling(depth);
        return new((sorted[shallow - 1] + sorted[deep - 1]) / 2, (sorted[n - shallow] + sorted[n - deep]) / 2);
    }

    static void IJsonResult<RobustSummary>.Describe(JsonForm<RobustSummary> form) => form
        .Whole("count", summary => summary.Count)
        .Number("mean", summary => summary.Mean)
        .Number("standardDeviation", summary => summary.StandardDeviation)
        .Number("median", summary => summary.Median)
        .Number("medianAbsoluteDeviation", summary => summary.MedianAbsoluteDeviation)
        .Item("quartiles", summary => summary.Quartiles)
        .Item("hinges", summary => summary.Hinges)
        .Item("tukeyFences", summary => summary.TukeyFences)
        .Item("farFences", summary => summary.FarFences)
        .Number("medcouple", summary => summary.Medcouple)
        .Item("adjustedFences", summary => summary.AdjustedFences)
        .Number("sn", summary => summary.Sn)
        .Number("qn", summary => summary.Qn)
        .Number("skewness", summary => summary.Skewness)
        .Number("excessKurtosis", summary => summary.ExcessKurtosis)
        .Member("modifiedZ", JsonKinds.OrNull(JsonKinds.List(JsonKinds.Number)), summary => summary.ModifiedZ);
}
