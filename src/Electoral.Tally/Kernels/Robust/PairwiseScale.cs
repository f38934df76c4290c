namespace Electoral.Tally.Kernels;

/// <summary>Scales made of the distances between pairs of values: Sₙ and Qₙ.</summary>
/// <remarks>
/// <para>Rousseeuw and Croux (1993), J. Am. Stat. Assoc. 88:1273; they withstand up to half outliers and are not tied
/// to a centre. Factors for small samples: Croux and Rousseeuw (1992), in the form that published software uses.</para>
/// <para>A distance of given rank is found by halving: the distances of one value, or of all pairs, that do not exceed
/// a bound are counted by walking along the sorted values. O(n log n) for each halving, 64 halvings at most.</para>
/// </remarks>
internal static class PairwiseScale
{
    private const double SnFactor = 1.1926;
    private const double QnFactor = 2.21914;

    /// <summary>Sₙ: the low median of each value's high median distance to all values.</summary>
    /// <param name="sorted">At least two finite numbers, ascending.</param>
    public static double Sn(ReadOnlySpan<double> sorted)
    {
        int n = sorted.Length;
        var medians = new double[n];
        for (int i = 0; i < n; i++) medians[i] = DistanceOfRank(sorted, i, n / 2 + 1);
        Array.Sort(medians);
        double factor = n % 2 == 1 ? n / (n - 0.9) : 1;
        return SnFactor * factor * medians[(n + 1) / 2 - 1];
    }

    /// <summary>Qₙ: about the quarter point of the distances of all pairs.</summary>
    /// <param name="sorted">At least two finite numbers, ascending.</param>
    public static double Qn(ReadOnlySpan<double> sorted)
    {
        int n = sorted.Length;
        long half = n / 2 + 1, rank = half * (half - 1) / 2;
        double correction = n % 2 == 1
            ? 1.60188 + (-2.1284 - 5.172 / n) / n
            : 3.67561 + (1.9654 + (6.987 - 77.0 / n) / n) / n;
        return QnFactor * PairOfRank(sorted, rank) / (1 + correction / n);
    }

    // The rank-th smallest of the distances of value i to all, itself included: two sorted runs, left and right of it.
    private static double DistanceOfRank(ReadOnlySpan<double> sorted, int i, int rank)
    {
        int low = Math.Max(0, rank - (sorted.Length - i)), high = Math.Min(i, rank);
        while (low < high)
        {
            // Of the rank nearest values, so many lie to the left of value i.
            int left = (low + high) / 2;
            double nextLeft = sorted[i] - sorted[i - left - 1], lastRight = sorted[i + rank - left - 1] - sorted[i];
            if (nextLeft < lastRight) low = left + 1;
            else high = left;
        }

        double farLeft = low > 0 ? sorted[i] - sorted[i - low] : 0;
        double farRight = rank - low > 0 ? sorted[i + rank - low - 1] - sorted[i] : 0;
        return Math.Max(farLeft, farRight);
    }

    private static double PairOfRank(ReadOnlySpan<double> sorted, long rank)
    {
        // Distances are not negative, and such doubles are ordered as their bits are: so the bits are halved.
        long low = -1, high = BitConverter.DoubleToInt64Bits(sorted[^1] - sorted[0]);
        while (high - low > 1)
        {
            long middle = low + (high - low) / 2;
            if (PairsUpTo(sorted, BitConverter.Int64BitsToDouble(middle)) >= rank) high = middle;
            else low = middle;
        }

        return BitConverter.Int64BitsToDouble(high);
    }

    private static long PairsUpTo(ReadOnlySpan<double> sorted, double bound)
    {
        long pairs = 0;
        int end = 1;
        for (int i = 0; i < sorted.Length; i++)
        {
            end = Math.Max(end, i + 1);
            while (end < sorted.Length && sorted[end] - sorted[i] <= bound) end++;
            pairs += end - i - 1;
        }

        return pairs;
    }
}
