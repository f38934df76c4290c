using System.Diagnostics;
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

    /// <summary>A Dirichlet vector with the shapes pc: gamma numbers of these shapes, divided by their sum.</summary>
    public static void Next(
        ref CounterRandom random, ReadOnlySpan<double> mean, double dispersion, Span<double> proportions)
    {
        Debug.Assert(mean.Length == proportions.Length, "One proportion a mean.");
        mean.CopyTo(proportions);
        if (dispersion == 0) return;
        double concentration = (1 - dispersion) / dispersion;
        double sum = 0;
        for (int i = 0; i < mean.Length; i++)
        {
            proportions[i] = mean[i] > 0 ? random.NextGamma(mean[i] * concentration) : 0;
            sum += proportions[i];
        }

        // Only where every shape is tiny may all of them underflow.
        if (sum < 1e-300)
        {
            mean.CopyTo(proportions);
            return;
        }

        for (int i = 0; i < mean.Length; i++) proportions[i] /= sum;
    }
}
