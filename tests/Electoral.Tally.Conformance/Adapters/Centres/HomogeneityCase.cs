namespace Electoral.Tally.Conformance.Cases;

/// <summary>Three options for each centre, two for what is pooled and adjusted.</summary>
internal static class HomogeneityCase
{
    public static Findings Run(GoldenCase golden)
    {
        var stations = new Stations(golden);
        int[] a = stations.Column("a"), b = stations.Column("b"), other = stations.Column("other");
        var two = CentreHomogeneity.Of(stations.FirstStations, a, b);
        var centres = new List<Findings>();
        for (int centre = 0; centre < stations.Codes.Length; centre++)
        {
            int first = stations.FirstStations[centre], end = stations.FirstStations[centre + 1];
            if (end - first < 2 || two.Centres[centre] is not { } pair) continue;
            int[] counts = [.. Enumerable.Range(first, end - first).SelectMany<int, int>(i => [a[i], b[i], other[i]])];
            var three = Homogeneity.Of(counts, 3)!;
            centres.Add(new()
            {
                ["centre"] = stations.Codes[centre],
                ["tables"] = three.Stations,
                ["chisq"] = three.Pearson,
                ["df"] = three.DegreesOfFreedom,
                ["p"] = three.PearsonPValue.Value,
                ["G"] = three.LikelihoodRatio,
                ["G_p"] = three.LikelihoodRatioPValue.Value,
                ["min_expected"] = three.SmallestExpected,
                ["cramers_v"] = three.CramersV,
                ["chisq_a_vs_b"] = pair.Pearson,
                ["df_a_vs_b"] = pair.DegreesOfFreedom,
                ["p_a_vs_b"] = pair.PearsonPValue.Value,
                ["max_abs_adjusted_residual"] = three.LargestResidual,
            });
        }

        return new()
        {
            ["centres"] = centres,
            ["pooled_chisq_a_vs_b"] = two.PooledPearson,
            ["pooled_df"] = two.PooledDegreesOfFreedom,
            ["pooled_p"] = two.PooledPValue?.Value,
            ["dispersion_phi"] = two.Dispersion,
            ["holm_p_a_vs_b"] = two.Holm.Where(p => p is not null).Select(p => p!.Value.Value),
            ["bh_p_a_vs_b"] = two.BenjaminiHochberg.Where(p => p is not null).Select(p => p!.Value.Value),
        };
    }
}
