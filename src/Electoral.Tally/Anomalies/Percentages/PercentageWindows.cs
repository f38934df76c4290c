using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The counts of one station size that lie within 0.05 points of a whole percentage.</summary>
/// <param name="period">1, or 5 or 10 for their multiples only.</param>
/// <remarks>
/// At most 101 windows, most of one count: stations of one size share them, and only their masses are added up.
/// Belongs to one thread.
/// </remarks>
internal sealed class PercentageWindows(int period)
{
    private readonly long[] _lows = new long[101];
    private readonly long[] _highs = new long[101];
    private int _count;

    /// <summary>
    /// The least and the greatest count at a percentage; the least is above the greatest where there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Low, long High) Of(long percent, long whole)
    {
        // |100k − mn|·20 ≤ n: the counts within a twentieth of a point of the percentage.
        long low = (20 * percent * whole - whole + 1999) / 2000, high = (20 * percent * whole + whole) / 2000;
        return (Math.Max(0, low), Math.Min(whole, high));
    }

    /// <summary>Finds the windows of a size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Begin(long whole)
    {
        _count = 0;
        for (long percent = 0; percent <= 100; percent += period)
        {
            var (low, high) = Of(percent, whole);
            if (low > high) continue;
            (_lows[_count], _highs[_count]) = (low, high);
            _count++;
        }
    }

    /// <summary>The probability of all windows together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Chance(BinomialRow row)
    {
        long first = row.First, end = row.End;
        int window = FirstFrom(first);
        ReadOnlySpan<double> masses = row.Masses;
        double sum = 0;
        for (; window < _count && _lows[window] < end; window++)
        {
            long high = Math.Min(_highs[window] + 1, end);
            for (long count = Math.Max(_lows[window], first); count < high; count++)
            {
                sum += masses[(int)(count - first)];
            }
        }

        return Math.Min(1, sum / row.Sum);
    }

    // The first window that does not end below a count.
    private int FirstFrom(long count)
    {
        int low = 0, high = _count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_highs[middle] < count) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
