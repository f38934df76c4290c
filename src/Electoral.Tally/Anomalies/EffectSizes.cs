using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Sizes of departures, with intervals.</summary>
internal static class EffectSizes
{
    private const double Normal = 1.959963984540054;

    /// <summary>w = √(λ/n) of a chi-square: λ by its mean, the interval by the noncentral distribution.</summary>
    public static EffectSize OfChiSquare(ReportText name, double statistic, double degreesOfFreedom, long n)
    {
        double value = Math.Sqrt(Math.Max(0, statistic - degreesOfFreedom) / n);
        var (low, high) = NoncentralChiSquare.Interval(statistic, degreesOfFreedom, 0.05);
        return new(
            new("cohen-w", name), value,
            new(
                Math.Min(value, Math.Sqrt(low / n)), Math.Max(value, Math.Sqrt(high / n)), 0.95,
                IntervalAssumption.IndependentTrials, "noncentral chi-square"));
    }

    /// <summary>A value with its standard error, by the normal limit.</summary>
    public static EffectSize OfScore(string code, ReportText name, double value, double standardError) => new(
        new(code, name), value,
        new(
            value - Normal * standardError, value + Normal * standardError, 0.95,
            IntervalAssumption.IndependentTrials, "normal"));
}
