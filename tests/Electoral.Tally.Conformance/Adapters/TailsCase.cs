using System.Text.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

internal static class TailsCase
{
    public static Findings Run(GoldenCase golden) => new()
    {
        ["chi2_sf"] = Pairs(golden, "chi2", ChiSquareDistribution.Survival),
        ["normal_sf"] = golden.Doubles("normal").Select(NormalDistribution.Survival),
        ["kolmogorov_sf"] = golden.Doubles("kolmogorov").Select(KolmogorovDistribution.Survival),
        ["t_sf"] = Pairs(golden, "t", StudentDistribution.Survival),
    };

    private static IEnumerable<double> Pairs(GoldenCase golden, string key, Func<double, double, double> tail) =>
        golden.Items(key).Select((JsonElement pair) => tail(pair[0].GetDouble(), pair[1].GetDouble()));
}
