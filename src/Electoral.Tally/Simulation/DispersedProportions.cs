using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Random proportions around given ones, p, with mean p and variance p(1 − p)ρ.</summary>
internal static class DispersedProportions
{
    /// <summary>A beta number with shapes pc and (1 − p)c, where c = (1 − ρ)/ρ.</summary>
    public static double Next(ref CounterRandom random, double mean, double dispersion)
    {
        if (dispersion == 0 || mean <= 0 || mean >= 1) return mean;
        double concentration = (1 - dispersion) / dispersion;
        return random.NextBeta(mean * concentration, (1 - mean) * concentration);
    }
}
