namespace Electoral.Tally.Conformance.Cases;

internal static class TwoSampleCase
{
    public static Findings Run(GoldenCase golden)
    {
        var compared = TwoSampleComparison.Of(golden.Doubles("a"), golden.Doubles("b"));
        var interval = compared.DifferenceInterval!.Value;
        return new()
        {
            ["welch_t"] = compared.WelchT,
            ["welch_df"] = compared.WelchDegreesOfFreedom,
            ["welch_p"] = compared.WelchPValue?.Value,
            ["mean_diff_ci95"] = new[] { interval.Low, interval.High },
            ["mannwhitney_W"] = compared.MannWhitney,
            ["mannwhitney_p"] = compared.MannWhitneyPValue?.Value,
            ["ks_D"] = compared.KolmogorovSmirnov,
            ["ks_p_asymptotic"] = compared.KolmogorovSmirnovPValue.Value,
            ["f_ratio"] = compared.VarianceRatio,
            ["f_p"] = compared.VarianceRatioPValue?.Value,
        };
    }
}
