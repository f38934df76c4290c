namespace Electoral.Tally.Conformance.Cases;

internal static class DigitPairsCase
{
    public static Findings Run(GoldenCase golden)
    {
        var pairs = DigitPairs.Of(golden.Longs("values"));
        return new()
        {
            ["n"] = pairs.N,
            ["repeated"] = pairs.Repeated,
            ["adjacent_circular"] = pairs.Adjacent,
            ["distant"] = pairs.Distant,
            ["chisq"] = pairs.Kinds?.Statistic,
            ["chisq_df"] = pairs.Kinds?.DegreesOfFreedom,
            ["chisq_p"] = pairs.Kinds?.PValue?.Value,
            ["p_repeated_lower"] = pairs.RepeatedLower.Value,
            ["p_repeated_two_sided"] = pairs.RepeatedTwoSidedPValue.Value,
            ["p_adjacent_upper"] = pairs.AdjacentUpperPValue.Value,
            ["p_distant_lower"] = pairs.DistantLower.Value,
            ["absdiff_counts"] = pairs.DifferenceCounts,
            ["absdiff_chisq"] = pairs.Differences?.Statistic,
            ["absdiff_df"] = pairs.Differences?.DegreesOfFreedom,
            ["absdiff_p"] = pairs.Differences?.PValue?.Value,
        };
    }

    public static Findings Uniform(GoldenCase golden)
    {
        var pairs = DigitPairs.Of(golden.Longs("values"));
        var fit = new GoodnessOfFit([.. pairs.PairCounts], DigitLaw.Uniform(100));
        return new()
        {
            ["n"] = pairs.N,
            ["chisq"] = pairs.AllPairs?.Statistic,
            ["df"] = pairs.AllPairs?.DegreesOfFreedom,
            ["p"] = pairs.AllPairs?.PValue?.Value,
            ["MAD"] = fit.MeanAbsoluteDeviation,
        };
    }

    public static Findings Iran(GoldenCase golden)
    {
        long n = golden.Long("n");
        return new()
        {
            ["p_max_ge_20_and_min_le_5"] =
                GoodnessOfFit.Extremes(n, 10, golden.Long("max_count"), golden.Long("min_count")).Value,
            ["p_distant_le_72"] = DigitPairs.DistantAtMost(golden.Long("distant"), n).Value,
        };
    }
}
