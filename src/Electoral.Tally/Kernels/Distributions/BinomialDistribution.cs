using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>The binomial distribution: masses and both tails as natural logarithms.</summary>
internal static class BinomialDistribution
{
    /// <summary>ln P(X = count).</summary>
    public static double LogMass(long count, long trials, double probability) =>
        count < 0 || count > trials
            ? double.NegativeInfinity
            : LogKernel(count, trials - count, probability, 1 - probability);

    /// <summary>ln P(X ≤ count).</summary>
    public static double LogAtMost(long count, long trials, double probability)
    {
        AssertValid(trials, probability);
        if (count < 0 || count >= trials)
        {
            return count < 0 ? double.NegativeInfinity : 0;
        }

        return RegularizedBeta.LogUpper(count + 1.0, trials - count, probability, 1 - probability);
    }

    /// <summary>ln P(X ≥ count).</summary>
    public static double LogAtLeast(long count, long trials, double probability)
    {
        AssertValid(trials, probability);
        if (count <= 0 || count > trials)
        {
            return count <= 0 ? 0 : double.NegativeInfinity;
        }

        return RegularizedBeta.LogLower(count, trials - count + 1.0, probability, 1 - probability);
    }

    /// <summary>
    /// ln of the probability of all counts that are not more likely than this one: the two-sided exact test of R's
    /// binom.test, not twice the smaller tail.
    /// </summary>
    public static double LogTwoSided(long count, long trials, double probability)
    {
        double mean = trials * probability;
        if (probability is 0 or 1 || count == mean)
        {
            return count == mean ? 0 : double.NegativeInfinity;
        }

        // Masses that differ by less than 1e-7 are equal: the far one was rounded.
        double limit = LogMass(count, trials, probability) + 1e-7;
        double both = count > mean
            ? LogSpace.Add(
                LogAtLeast(count, trials, probability),
                LogAtMost(trials - FirstRare(trials, 1 - probability, limit), trials, probability))
            : LogSpace.Add(
                LogAtMost(count, trials, probability),
                LogAtLeast(FirstRare(trials, probability, limit), trials, probability));
        return Math.Min(0, both);
    }

    // The least count right of the mean whose mass is at or below a limit; masses fall there.
    private static long FirstRare(long trials, double probability, double limit)
    {
        long low = (long)Math.Ceiling(trials * probability), high = trials + 1;
        while (low < high)
        {
            long middle = low + (high - low) / 2;
            (low, high) = LogMass(middle, trials, probability) <= limit ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>
    /// ln of Γ(x + y + 1) / (Γ(x + 1) Γ(y + 1)) · pˣ qʸ for real x, y ≥ 0 and q = 1 − p: the binomial mass, and the
    /// front of every beta integral.
    /// </summary>
    /// <remarks>Loader (2000), "Fast and accurate computation of binomial probabilities": saddle point form, in which
    /// large parts cancel before any rounding.</remarks>
    public static double LogKernel(double x, double y, double p, double q)
    {
        Debug.Assert(x >= 0 && y >= 0 && p >= 0 && q >= 0, "No negative part.");
        if (x == 0)
        {
            return PowerOfRest(y, p, q);
        }

        if (y == 0)
        {
            return PowerOfRest(x, q, p);
        }

        if (p == 0 || q == 0)
        {
            return double.NegativeInfinity;
        }

        double n = x + y;
        return SpecialFunctions.StirlingError(n) - SpecialFunctions.StirlingError(x) - SpecialFunctions.StirlingError(y)
            - SpecialFunctions.Deviance(x, n * p) - SpecialFunctions.Deviance(y, n * q)
            - 0.5 * (SpecialFunctions.LogTwoPi + Math.Log(x) + Math.Log(y / n));
    }

    // y ln q, through whichever of p and q = 1 − p is the smaller.
    private static double PowerOfRest(double y, double p, double q) =>
        y == 0 ? 0 : y * (p < q ? LogSpace.OnePlus(-p) : Math.Log(q));

    private static void AssertValid(long trials, double probability)
    {
        Debug.Assert(trials >= 0, "The number of trials is not negative.");
        Debug.Assert(probability is >= 0 and <= 1, "A probability.");
    }
}
