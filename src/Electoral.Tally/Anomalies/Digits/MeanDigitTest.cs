using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>The mean of digits against the mean of a law.</summary>
/// <remarks>
/// <para>Null hypothesis: the digits are independent draws from the law. z = (mean − μ)/√(σ²/n); two-sided, by the
/// normal limit. For second digits against Benford's law this is Mebane's 2BL (2006), whose 4.187 ordinary elections
/// do not have: a description. For last digits (4.5) it is LastC.</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
/// <param name="N">The number of digits.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="ExpectedMean">μ, the mean of the law.</param>
/// <param name="ExpectedVariance">σ², the variance of the law.</param>
/// <param name="LargestValue">The largest digit that there is.</param>
[JsonConverter(typeof(ResultJsonConverter<MeanDigitTest>))]
public sealed record MeanDigitTest(
    long N, double Mean, double ExpectedMean, double ExpectedVariance, double LargestValue) : IJsonResult<MeanDigitTest>
{
    /// <summary>(mean − μ)/√(σ²/n).</summary>
    public double Z => (Mean - ExpectedMean) / Math.Sqrt(ExpectedVariance / N);

    /// <summary>Two-sided, asymptotic.</summary>
    public PValue PValue => NormalTails.TwoSided(Z);

    /// <summary>a* = |mean − μ|/(largest − μ) (Judge and Schechter 2009).</summary>
    public double Distance => Math.Abs(Mean - ExpectedMean) / (LargestValue - ExpectedMean);

    /// <summary>The mean's 95 % interval if the digits are independent and their variance is the law's.</summary>
    public Interval Interval
    {
        get
        {
            double half = 1.959963984540054 * Math.Sqrt(ExpectedVariance / N);
            return new(Mean - half, Mean + half, 0.95, IntervalAssumption.IndependentTrials, "normal");
        }
    }

    static void IJsonResult<MeanDigitTest>.Describe(JsonForm<MeanDigitTest> form) => form
        .Whole("n", test => test.N)
        .Number("mean", test => test.Mean)
        .Number("expectedMean", test => test.ExpectedMean)
        .Number("expectedVariance", test => test.ExpectedVariance)
        .Number("largestValue", test => test.LargestValue)
        .Number("z", test => test.Z)
        .Item("pValue", test => test.PValue)
        .Number("distance", test => test.Distance)
        .Item("interval", test => test.Interval);
}

public sealed partial class GoodnessOfFit
{
    /// <summary>The mean of the numbers that the cells stand for, from <see cref="FirstValue"/> on.</summary>
    public MeanDigitTest MeanDigit()
    {
        double sum = 0, mean = 0, variance = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            sum += (double)(FirstValue + cell) * _counts[cell];
            mean += (FirstValue + cell) * _probabilities[cell];
        }

        for (int cell = 0; cell < Cells; cell++)
        {
            double distance = FirstValue + cell - mean;
            variance += _probabilities[cell] * distance * distance;
        }

        return new(N, sum / N, mean, variance, FirstValue + Cells - 1);
    }
}
