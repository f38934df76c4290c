using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

internal static class BetaBinomialCase
{
    public static Findings Run(GoldenCase golden)
    {
        double[][] cases = [.. golden.Items("cases").Select(GoldenCase.Doubles)];
        return new()
        {
            ["pmf"] = cases.Select(c => Math.Exp(Of(c).LogMass((long)c[3]))),
            ["cdf"] = cases.Select(c => Math.Exp(Of(c).LogAtMost((long)c[3]))),
            ["sf"] = cases.Select(c => Math.Exp(Of(c).LogAtLeast((long)c[3] + 1))),
        };
    }

    private static BetaBinomialDistribution Of(double[] c) => new((long)c[0], c[1], c[2]);
}
