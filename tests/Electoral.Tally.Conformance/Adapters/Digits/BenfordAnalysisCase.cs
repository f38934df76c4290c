namespace Electoral.Tally.Conformance.Cases;

internal static class BenfordAnalysisCase
{
    public static Findings Run(GoldenCase golden)
    {
        int digits = golden.Int("digits");
        long[] values = [.. golden.Longs("values").Where(value => value > 0)];
        var fit = CountedDigits.Of(
            values, DigitLaw.BenfordLeading(digits), value => Digits.Significant(value, digits));
        var deviation = fit.MeanDeviation();
        var mantissas = MantissaTest.Of(values);
        var sums = SecondOrderDigits.Of(values, digits);
        double[] scores = fit.CellScores();
        var kind = digits switch { 1 => DigitPlace.First, 2 => DigitPlace.FirstTwo, _ => DigitPlace.FirstThree };
        long[] counts = [.. fit.Counts];
        return new()
        {
            ["n"] = fit.N,
            ["chisq"] = fit.Pearson().Statistic,
            ["chisq_p"] = fit.Pearson().PValue?.Value,
            ["MAD"] = deviation.MeanAbsoluteDeviation,
            ["MAD_conformity"] = Words(deviation.Band(kind)),
            ["mantissa_arc_L2"] = mantissas.ArcSquared,
            ["mantissa_arc_p"] = mantissas.PValue.Value,
            ["ks_D"] = fit.KolmogorovSmirnov().Statistic,
            ["mean_mantissa"] = mantissas.Mean,
            ["var_mantissa"] = mantissas.Variance,
            ["excess_kurtosis_mantissa"] = mantissas.ExcessKurtosis,
            ["skewness_mantissa"] = mantissas.Skewness,
            // The package's divisor is mistyped; this habit stays here.
            ["distortion_factor_pct_as_released"] =
                100 * (mantissas.CollapsedMean - MantissaTest.BenfordCollapsedMean) / 39.0685,
            ["distortion_factor_pct_corrected_constant"] = mantissas.DistortionFactor,
            ["actual_mean_collapsed"] = mantissas.CollapsedMean,
            ["digit_counts"] = counts,
            ["digit_counts_first_10"] = counts.Take(10),
            ["z_statistics"] = scores,
            ["z_statistics_first_10"] = scores.Take(10),
            ["summation"] = sums.Summation,
            ["summation_first_10"] = sums.Summation.Take(10),
            ["abs_excess_summation"] = sums.SummationExcess,
            ["abs_excess_summation_first_10"] = sums.SummationExcess.Take(10),
            ["n_second_order"] = sums.Differences,
            ["second_order_counts"] = sums.DifferenceCounts,
            ["second_order_counts_first_10"] = sums.DifferenceCounts.Take(10),
        };
    }

    private static string Words(DigitConformity band) => band switch
    {
        DigitConformity.Close => "Close conformity",
        DigitConformity.Acceptable => "Acceptable conformity",
        DigitConformity.MarginallyAcceptable => "Marginally acceptable conformity",
        _ => "Nonconformity",
    };
}
