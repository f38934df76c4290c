using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The counts of one station size that lie within 0.05 points of a whole percentage.</summary>
/// <param name="period">1, or 5 or 10 for their multiples only.</param>
/// <remarks>
/// At most 101 windows. In stations of usual sizes most are of one count, so that the counts themselves are kept:
/// stations of one size share them, and only their masses are added up. In larger ones only those windows are gone
/// through that the law reaches. Belongs to one thread.
/// </remarks>
internal sealed class PercentageWindows(int period)
{
    private const long LargestListed = 8192;

    private readonly int[] _indexes = new int[101];
    private int[] _counts = new int[128];
    private int _length;
    private double _perCount;
    private long _whole;

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
        (_length, _whole) = (0, whole);
        _perCount = 100.0 / whole / period;
        if (whole > LargestListed) return;
        for (long percent = 0; percent <= 100; percent += period)
        {
            var (low, high) = Of(percent, whole);
            _indexes[percent / period] = _length;
            long length = _length + Math.Max(0, high - low + 1);
            if (length > _counts.Length) Array.Resize(ref _counts, (int)Math.Max(2L * _counts.Length, length));
            for (long count = low; count <= high; count++) _counts[_length++] = (int)count;
        }
    }

    /// <summary>The probability of all windows together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Chance(BinomialRow row)
    {
        if (_whole > LargestListed) return ChanceOfMany(row);
        int first = (int)row.First, end = (int)Math.Min(int.MaxValue, row.End);
        var counts = _counts.AsSpan(0, _length)[IndexOf(first)..IndexOf(end)];
        ReadOnlySpan<double> masses = row.Masses;
        // Two sums, because each addition waits for the one before.
        double sum = 0, other = 0;
        int i = 0;
        for (; i + 1 < counts.Length; i += 2)
        {
            sum += masses[counts[i] - first];
            other += masses[counts[i + 1] - first];
        }

        if (i < counts.Length) sum += masses[counts[i] - first];
        return Math.Min(1, (sum + other) / row.Sum);
    }

    private double ChanceOfMany(BinomialRow row)
    {
        ReadOnlySpan<double> masses = row.Masses;
        double sum = 0;
        for (long percent = WindowBefore(row.First) * period; percent <= 100; percent += period)
        {
            var (low, high) = Of(percent, _whole);
            if (low >= row.End) break;
            for (long count = Math.Max(low, row.First); count <= Math.Min(high, row.End - 1); count++)
            {
                sum += masses[(int)(count - row.First)];
            }
        }

        return Math.Min(1, sum / row.Sum);
    }

    private int WindowBefore(long count) => unchecked((int)Math.Clamp(count * _perCount - 0.1, 0, 100 / period));

    // The first of the counts that is not below one: from the last window that begins before it or one earlier.
    private int IndexOf(int count)
    {
        int index = _indexes[WindowBefore(count)];
        while (index < _length && _counts[index] < count) index++;
        return index;
    }
}
