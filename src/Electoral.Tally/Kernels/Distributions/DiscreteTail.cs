namespace Electoral.Tally.Kernels;

/// <summary>Tails summed outwards from their inner end, so that nothing cancels and nothing underflows.</summary>
internal static class DiscreteTail
{
    // Terms below this part of the sum, when they fall, are left out.
    private const double Negligible = 1e-18;

    /// <summary>ln P(X ≥ count).</summary>
    public static double LogAtLeast<T>(T distribution, long count) where T : struct, IDiscreteDistribution
    {
        (long first, long last) = distribution.Support;
        if (count <= first || count > last)
        {
            return count <= first ? 0 : double.NegativeInfinity;
        }

        return count > distribution.Mean
            ? LogUpwards(distribution, count, last)
            : LogSpace.Complement(LogDownwards(distribution, count - 1, first));
    }

    /// <summary>ln P(X ≤ count).</summary>
    public static double LogAtMost<T>(T distribution, long count) where T : struct, IDiscreteDistribution
    {
        (long first, long last) = distribution.Support;
        if (count < first || count >= last)
        {
            return count < first ? double.NegativeInfinity : 0;
        }

        return count > distribution.Mean
            ? LogSpace.Complement(LogUpwards(distribution, count + 1, last))
            : LogDownwards(distribution, count, first);
    }

    private static double LogUpwards<T>(T distribution, long start, long last) where T : struct, IDiscreteDistribution
    {
        double term = 1, sum = 1;
        for (long count = start; count < last; count++)
        {
            double ratio = distribution.Ratio(count);
            term *= ratio;
            sum += term;
            if (ratio < 1 && term * (last - count) < sum * Negligible)
            {
                break;
            }
        }

        return Math.Min(0, distribution.LogMass(start) + Math.Log(sum));
    }

    private static double LogDownwards<T>(T distribution, long start, long first)
        where T : struct, IDiscreteDistribution
    {
        double term = 1, sum = 1;
        for (long count = start; count > first; count--)
        {
            double ratio = 1 / distribution.Ratio(count - 1);
            term *= ratio;
            sum += term;
            if (ratio < 1 && term * (count - first) < sum * Negligible)
            {
                break;
            }
        }

        return Math.Min(0, distribution.LogMass(start) + Math.Log(sum));
    }
}
