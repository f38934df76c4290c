namespace Electoral.Tally.Kernels;

/// <summary>The medcouple, a measure of skewness from -1 to 1 that a quarter of outliers does not move.</summary>
/// <remarks>
/// <para>Brys, Hubert and Struyf (2004), J. Comput. Graph. Stat. 13:996: the median of
/// h(a, b) = (a + b)/(a − b) over all pairs of deviations a ≥ 0 ≥ b from the median of the values; the mean of the two
/// middle ones where their number is even.</para>
/// <para>The pairs are a matrix that falls along rows and columns where both sides are sorted from above, so that the
/// entries from a level upwards are counted in one walk along a staircase. The level is halved until no more entries
/// are left than there are values; those are sorted. O(n log n) in time, O(n) in memory.</para>
/// </remarks>
internal readonly struct Medcouple
{
    private readonly double[] _above;
    private readonly double[] _below;
    private readonly int _zeros;

    private Medcouple(double[] above, double[] below, int zeros) => (_above, _below, _zeros) = (above, below, zeros);

    /// <param name="sorted">At least one finite number, ascending.</param>
    /// <param name="median">Their median.</param>
    public static double Of(ReadOnlySpan<double> sorted, double median)
    {
        var above = new List<double>();
        var below = new List<double>();
        int zeros = 0;
        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            double deviation = sorted[i] - median;
            if (deviation >= 0) above.Add(deviation);
            if (deviation <= 0) below.Add(deviation);
            if (deviation == 0) zeros++;
        }

        var pairs = new Medcouple([.. above], [.. below], zeros);
        long count = (long)above.Count * below.Count;
        double middle = pairs.Largest((count + 1) / 2);
        return (count & 1) == 1 ? middle : (middle + pairs.Largest(count / 2 + 1)) / 2;
    }

    /// <summary>The entry that <paramref name="rank"/> - 1 entries are not smaller than.</summary>
    private double Largest(long rank)
    {
        // All entries are in (low, high]; those above a level are counted.
        double low = -2, high = 1;
        long aboveLow = (long)_above.Length * _below.Length, aboveHigh = 0;
        long few = Math.Max(64, 2L * (_above.Length + _below.Length));
        while (aboveLow - aboveHigh > few)
        {
            double level = low + (high - low) / 2;
            if (level <= low || level >= high) return high;
            long beyond = CountAbove(level);
            if (beyond >= rank) (low, aboveLow) = (level, beyond);
            else (high, aboveHigh) = (level, beyond);
        }

        double[] left = Between(low, high, aboveLow - aboveHigh);
        Array.Sort(left);
        return left[left.Length - (int)(rank - aboveHigh)];
    }

    private long CountAbove(double level)
    {
        long count = 0;
        int columns = _below.Length;
        for (int row = 0; row < _above.Length && columns > 0; row++)
        {
            while (columns > 0 && !(Entry(row, columns - 1) > level)) columns--;
            count += columns;
        }

        return count;
    }

    private double[] Between(double low, double high, long count)
    {
        var entries = new List<double>((int)count);
        int end = _below.Length, start = _below.Length;
        for (int row = 0; row < _above.Length; row++)
        {
            while (end > 0 && !(Entry(row, end - 1) > low)) end--;
            while (start > 0 && !(Entry(row, start - 1) > high)) start--;
            for (int column = start; column < end; column++) entries.Add(Entry(row, column));
        }

        return [.. entries];
    }

    // Deviations of 0 are the last of the rows and the first of the columns.
    private double Entry(int row, int column)
    {
        double a = _above[row], b = _below[column];
        if (a == b) return Math.Sign(_zeros - 1 - (row - (_above.Length - _zeros)) - column);
        return (a + b) / (a - b);
    }
}
