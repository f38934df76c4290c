namespace Electoral.Tally.Kernels;

/// <summary>The Poisson distribution: masses and both tails as natural logarithms.</summary>
internal static class PoissonDistribution
{
    /// <summary>ln P(X = count).</summary>
    public static double LogMass(long count, double mean)
    {
        if (count <= 0 || mean == 0)
        {
            return count == 0 ? -mean : double.NegativeInfinity;
        }

        return -SpecialFunctions.StirlingError(count) - SpecialFunctions.Deviance(count, mean)
            - 0.5 * (SpecialFunctions.LogTwoPi + Math.Log(count));
    }

    /// <summary>ln P(X ≤ count).</summary>
    public static double LogAtMost(long count, double mean) =>
        count < 0 ? double.NegativeInfinity : RegularizedGamma.LogUpper(count + 1.0, mean);

    /// <summary>ln P(X ≥ count).</summary>
    public static double LogAtLeast(long count, double mean) =>
        count <= 0 ? 0 : RegularizedGamma.LogLower(count, mean);
}
