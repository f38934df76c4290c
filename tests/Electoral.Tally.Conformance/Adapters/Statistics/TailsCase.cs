using System.Text.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

internal static class TailsCase
{
    /// <summary>Those distributions that the case has numbers for.</summary>
    public static Findings Run(GoldenCase golden)
    {
        var findings = new Findings();
        Add("chi2", pair => ChiSquareDistribution.Survival(pair[0].GetDouble(), pair[1].GetDouble()));
        Add("normal", number => NormalDistribution.Survival(number.GetDouble()));
        Add("kolmogorov", number => KolmogorovDistribution.Survival(number.GetDouble()));
        Add("t", pair => StudentDistribution.Survival(pair[0].GetDouble(), pair[1].GetDouble()));
        return findings;

        void Add(string name, Func<JsonElement, double> tail)
        {
            if (golden.Has(name)) findings[$"{name}_sf"] = golden.Items(name).Select(tail);
        }
    }
}
