namespace Electoral.Tally.Conformance.Cases;

internal static class RobustCase
{
    public static Findings Run(GoldenCase golden)
    {
        var summary = RobustSummary.Of(golden.Doubles("values"));
        // Where the deviation is 0 there are no scores, and of equal values no moments.
        double[]? z = summary.ModifiedZ?.ToArray(), size = z is null ? null : Array.ConvertAll(z, Math.Abs);
        double n = summary.Count;
        double? g1 = summary.Skewness, g2 = summary.ExcessKurtosis;
        double shrink = (n - 1) / n;
        return new()
        {
            ["n"] = summary.Count,
            ["mean"] = summary.Mean,
            ["sd_n_minus_1"] = summary.StandardDeviation,
            ["median"] = summary.Median,
            ["mad_raw"] = summary.MedianAbsoluteDeviation,
            // The rounded factor is one package's habit.
            ["mad_normal_consistent_1_4826"] = 1.4826 * summary.MedianAbsoluteDeviation,
            ["q1_type7"] = summary.Quartiles.Low,
            ["q3_type7"] = summary.Quartiles.High,
            ["tukey_low"] = summary.TukeyFences.Low,
            ["tukey_high"] = summary.TukeyFences.High,
            ["tukey_far_low"] = summary.FarFences.Low,
            ["tukey_far_high"] = summary.FarFences.High,
            ["outlier_indexes_0based"] = summary.Outside(summary.TukeyFences),
            ["hinge_low"] = summary.Hinges.Low,
            ["hinge_high"] = summary.Hinges.High,
            ["max_abs_modified_z"] = size?.Max(),
            ["argmax_abs_modified_z_0based"] = size is null ? null : Array.IndexOf(size, size.Max()),
            ["modified_z_first5"] = z?[..5],
            ["count_abs_modified_z_gt_3_5"] = size?.Count(value => value > 3.5),
            ["medcouple"] = summary.Medcouple,
            ["adjusted_fence_low"] = summary.AdjustedFences.Low,
            ["adjusted_fence_high"] = summary.AdjustedFences.High,
            ["Sn"] = summary.Sn,
            ["Qn"] = summary.Qn,
            ["skewness_g1_population"] = g1,
            ["skewness_G1_sample"] = g1 * Math.Sqrt(n * (n - 1)) / (n - 2),
            ["skewness_b1"] = g1 * Math.Pow(shrink, 1.5),
            ["excess_kurtosis_g2_population"] = g2,
            ["excess_kurtosis_G2_sample"] = (n - 1) * ((n + 1) * g2 + 6) / ((n - 2) * (n - 3)),
            ["excess_kurtosis_b2"] = (g2 + 3) * shrink * shrink - 3,
        };
    }
}
