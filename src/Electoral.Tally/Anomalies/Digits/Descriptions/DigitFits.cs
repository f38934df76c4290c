namespace Electoral.Tally;

/// <summary>Digits against a fixed law, as results of descriptions.</summary>
internal static class DigitFits
{
    private const double FewExpected = 5;

    private static readonly ReportText Rough = new(
        "The least expected count is {0:0.0}; below 5 the chi-square tail is rough.",
        "La menor cifra esperada es {0:0.0}; por debajo de 5 la cola ji cuadrada es tosca.");

    private static readonly ReportText MeanShift = new(
        "mean less expected mean, in digits", "media menos media esperada, en dígitos");

    /// <summary>Pearson's chi-square.</summary>
    public static AnomalyTest Pearson(AnomalyTest test, DigitDistribution digits, DigitLaw law)
    {
        var fit = new GoodnessOfFit([.. digits.Counts], law);
        return ChiSquare(test, fit.Pearson(), fit.N) with
        {
            Warnings = fit.MinimumExpected < FewExpected
                ? [new("few-expected", Rough, fit.MinimumExpected)]
                : [],
        };
    }

    /// <summary>A chi-square of n counts.</summary>
    public static AnomalyTest ChiSquare(AnomalyTest test, FitStatistic fit, long n) => test with
    {
        Statistic = fit.Statistic,
        DegreesOfFreedom = fit.DegreesOfFreedom,
        PValue = fit.PValue,
        Effect = EffectSizes.OfChiSquare(DigitTexts.CohenW, fit.Statistic, fit.DegreesOfFreedom ?? 0, n),
    };

    /// <summary>The mean digit.</summary>
    public static AnomalyTest Mean(AnomalyTest test, DigitDistribution digits, DigitLaw law)
    {
        var mean = new GoodnessOfFit([.. digits.Counts], law).MeanDigit();
        return test with
        {
            Statistic = mean.Z,
            PValue = mean.PValue,
            Effect = EffectSizes.OfScore(
                "mean-shift", MeanShift, mean.Mean - mean.ExpectedMean, Math.Sqrt(mean.ExpectedVariance / mean.N)),
        };
    }
}
