namespace Electoral.Tally.Conformance.Cases;

internal static class CombineCase
{
    public static Findings Run(GoldenCase golden)
    {
        double[] p = golden.Doubles("p");
        var cauchy = CombinedPValue.Of(p, CombinationMethod.Cauchy);
        return new()
        {
            ["fisher"] = Pair(CombinationMethod.Fisher),
            ["pearson"] = Pair(CombinationMethod.Pearson),
            ["tippett"] = Pair(CombinationMethod.Tippett),
            ["stouffer"] = Pair(CombinationMethod.Stouffer),
            ["mudholkar_george"] = Pair(CombinationMethod.MudholkarGeorge),
            ["cauchy_statistic"] = cauchy.Statistic,
            ["cauchy_p"] = cauchy.PValue.Value,
            ["harmonic_mean_p_raw"] = CombinedPValue.Of(p, CombinationMethod.HarmonicMean).PValue.Value,
            ["simes_p"] = CombinedPValue.Of(p, CombinationMethod.Simes).PValue.Value,
        };

        object?[] Pair(CombinationMethod method)
        {
            var combined = CombinedPValue.Of(p, method);
            return [combined.Statistic, combined.PValue.Value];
        }
    }
}
