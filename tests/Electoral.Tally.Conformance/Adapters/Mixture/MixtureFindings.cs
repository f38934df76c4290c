using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

internal static class MixtureFindings
{
    public static Findings ToFindings(this MixtureParameters at) => new()
    {
        ["pi"] = at.Shares,
        ["b"] = at.Decay,
        ["sigma"] = at.Spread,
        ["eta"] = at.Means,
    };
}
