using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The half-width, in counts, at which Sison and Glaz's approximation reaches a confidence.</summary>
/// <remarks>
/// Sison and Glaz (1995), J. Amer. Statist. Assoc. 90, equations (2.1)–(2.3), after Levin (1981): a multinomial
/// probability is that of independent Poisson counts, each truncated to its window, given their sum, and the sum's
/// probability is taken from an Edgeworth expansion with four moments. Near 1 the expansion does not necessarily grow
/// with the width; the first crossing is used.
/// </remarks>
internal static class SisonGlazWidth
{
    /// <summary>
    /// The first whole number c whose windows [count − c, count + c] cover less than <paramref name="covered"/> while
    /// those of c + 1 do not, and the part of the step from c to c + 1 that is needed.
    /// </summary>
    /// <returns>False if no such number exists.</returns>
    public static bool TryFind(long[] counts, double covered, out double whole, out double part)
    {
        (whole, part) = (-1, 0);
        double before = 0;
        foreach (double coverage in Coverages(counts))
        {
            if (coverage >= covered)
            {
                part = (covered - before) / (coverage - before);
                return whole >= 0;
            }

            before = coverage;
            whole++;
        }

        return false;
    }

    /// <summary>
    /// The approximate probabilities that all counts stay within 0, 1, 2, … of the observed ones; exact for 0, where
    /// the counts are the observed ones.
    /// </summary>
    internal static IEnumerable<double> Coverages(long[] counts)
    {
        long total = counts.Sum();
        double logSum = PoissonDistribution.LogMass(total, total);
        PoissonWindow[] windows = [.. counts.Select(count => new PoissonWindow(count))];
        yield return Math.Exp(windows.Sum(window => window.LogProbability) - logSum);
        for (long width = 1; width <= total && windows.Any(window => !window.IsWhole); width++)
        {
            foreach (PoissonWindow window in windows)
            {
                window.Widen();
            }

            yield return Coverage(windows, logSum);
        }
    }

    private static double Coverage(PoissonWindow[] windows, double logSum)
    {
        double logInside = 0, shift = 0, variance = 0, third = 0, fourth = 0;
        foreach (PoissonWindow window in windows)
        {
            (double second, double windowThird, double windowFourth) = window.CentralMoments();
            logInside += window.LogProbability;
            shift += window.Shift;
            variance += second;
            third += windowThird;
            fourth += windowFourth - 3 * second * second;
        }

        double deviation = Math.Sqrt(variance), z = -shift / deviation, square = z * z;
        double skewness = third / (variance * deviation), excess = fourth / (variance * variance);
        double correction = 1 + skewness * z * (square - 3) / 6 + excess * (square * (square - 6) + 3) / 24
            + skewness * skewness * (square * (square * (square - 15) + 45) - 15) / 72;
        double logDensity = -0.5 * (square + SpecialFunctions.LogTwoPi) - Math.Log(deviation);
        return Math.Exp(logInside + logDensity - logSum) * correction;
    }
}
