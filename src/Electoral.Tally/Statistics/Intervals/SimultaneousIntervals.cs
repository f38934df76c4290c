using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// Intervals for all proportions of a multinomial count at once, such as the shares of the ten last digits: the
/// confidence is that of all of them together.
/// </summary>
/// <remarks>Both assume independent trials with one set of probabilities
/// (<see cref="IntervalAssumption.IndependentTrials"/>).</remarks>
public static class SimultaneousIntervals
{
    /// <summary>
    /// Goodman (1965): one score interval per category, with the error level divided among the categories.
    /// Conservative.
    /// </summary>
    /// <param name="counts">Two counts or more, none negative, not all 0.</param>
    /// <param name="confidence">Strictly between 0 and 1, of all intervals together.</param>
    /// <returns>One interval per count, in the order of the counts.</returns>
    /// <exception cref="ArgumentException">Fewer than two counts, or all of them 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the confidence out of range.</exception>
    public static Interval[] Goodman(ReadOnlySpan<long> counts, double confidence = 0.95)
    {
        double total = CheckedTotal(counts), alpha = Confidence.Alpha(confidence);
        double z = NormalDistribution.SurvivalQuantile(alpha / counts.Length / 2), square = z * z;
        var intervals = new Interval[counts.Length];
        for (int category = 0; category < counts.Length; category++)
        {
            double count = counts[category], others = total - count;
            double middle = square + 2 * count;
            double half = Math.Sqrt(square * (square + 4 * count * (others / total)));
            double scale = 2 * (total + square);
            intervals[category] = new(
                count == 0 ? 0 : (middle - half) / scale, others == 0 ? 1 : (middle + half) / scale,
                confidence, IntervalAssumption.IndependentTrials, "Goodman");
        }

        return intervals;
    }

    /// <summary>
    /// Sison and Glaz (1995): intervals of one width, shorter than Goodman's if the proportions are not too unequal.
    /// Their Edgeworth approximation of the multinomial probability, not the exact one. A high end may move inwards by
    /// less than two counts when a rising confidence passes a whole count.
    /// </summary>
    /// <param name="counts">Two counts or more, none negative, at least two above 0.</param>
    /// <param name="confidence">Strictly between 0 and 1, of all intervals together.</param>
    /// <returns>One interval per count, in the order of the counts.</returns>
    /// <exception cref="ArgumentException">
    /// Fewer than two counts, all of them 0, or no solution: everything in one category, or too few counts
    /// for the confidence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the confidence out of range.</exception>
    public static Interval[] SisonGlaz(ReadOnlySpan<long> counts, double confidence = 0.95)
    {
        double total = CheckedTotal(counts), covered = 1 - Confidence.Alpha(confidence);
        if (!SisonGlazWidth.TryFind(counts.ToArray(), covered, out double whole, out double part))
        {
            Throw.ApproximationOutOfReach((long)total, confidence);
        }

        var intervals = new Interval[counts.Length];
        for (int category = 0; category < counts.Length; category++)
        {
            double share = counts[category] / total;
            intervals[category] = new(
                Math.Max(0, share - whole / total), Math.Min(1, share + (whole + 2 * part) / total),
                confidence, IntervalAssumption.IndependentTrials, "Sison–Glaz");
        }

        return intervals;
    }

    private static long CheckedTotal(ReadOnlySpan<long> counts)
    {
        if (counts.Length < 2)
        {
            Throw.TooFewCategories(counts.Length);
        }

        long total = 0;
        foreach (long count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            total += count;
        }

        if (total == 0)
        {
            Throw.NoCountInAnyCategory();
        }

        return total;
    }
}
