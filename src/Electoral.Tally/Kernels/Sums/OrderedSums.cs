using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>Sums of the smallest or of the largest of many numbers, exact, whatever their order.</summary>
/// <remarks>
/// Counts of sheets are close together, so that one pass over a histogram replaces a sort: it costs the number of
/// values and their span. Where the span is much larger than the number, which only totals of whole units show, the
/// numbers are sorted. Both give the distinct values, ascending, with how many numbers lie up to each and their sum.
/// </remarks>
internal sealed class OrderedSums
{
    // A histogram of up to this many cells is cheaper than any sort.
    private const long AlwaysNarrow = 1 << 17;

    private readonly long[] _values;
    private readonly long[] _countUpTo;
    private readonly long[] _sumUpTo;

    private OrderedSums(long[] values, long[] countUpTo, long[] sumUpTo) =>
        (_values, _countUpTo, _sumUpTo) = (values, countUpTo, sumUpTo);

    public long Count => _values.Length == 0 ? 0 : _countUpTo[^1];

    public long Total => _values.Length == 0 ? 0 : _sumUpTo[^1];

    /// <summary>The sums of the numbers of both lists together.</summary>
    public static OrderedSums Of(ReadOnlySpan<long> numbers, ReadOnlySpan<long> more = default)
    {
        if (numbers.Length + more.Length == 0) return new([], [], []);
        var (least, greatest) = Span(numbers, more);
        var span = (Int128)greatest - least + 1;
        bool isNarrow = span <= Math.Max(AlwaysNarrow, 4L * (numbers.Length + more.Length));
        return isNarrow ? Counted(numbers, more, least, (int)span) : Sorted([.. numbers, .. more]);
    }

    /// <summary>The sum of the <paramref name="count"/> smallest numbers; of all where there are fewer.</summary>
    public long SumOfSmallest(long count)
    {
        if (count <= 0) return 0;
        if (count >= Count) return Total;
        int index = FirstReaching(_countUpTo, count);
        return _sumUpTo[index] - (_countUpTo[index] - count) * _values[index];
    }

    /// <summary>The sum of the <paramref name="count"/> largest numbers; of all where there are fewer.</summary>
    public long SumOfLargest(long count) => Total - SumOfSmallest(Count - Math.Max(0, count));

    /// <summary>How many numbers are below <paramref name="value"/>.</summary>
    public long CountBelow(long value)
    {
        int index = FirstReaching(_values, value);
        return index == 0 ? 0 : _countUpTo[index - 1];
    }

    /// <summary>The most numbers, from the smallest on, whose sum is at most <paramref name="limit"/>.</summary>
    /// <remarks>Only where no number is negative.</remarks>
    public long MostWithin(long limit)
    {
        Debug.Assert(_values.Length == 0 || _values[0] >= 0, "Sums do not rise with their number.");
        if (limit >= Total) return Count;
        int index = FirstReaching(_sumUpTo, limit + 1);
        var (count, sum) = index == 0 ? (0L, 0L) : (_countUpTo[index - 1], _sumUpTo[index - 1]);
        return count + (limit - sum) / _values[index];
    }

    /// <summary>
    /// The fewest numbers, from the largest on, whose sum is at least <paramref name="goal"/>; null where that of all
    /// is not. Only where no number is negative.
    /// </summary>
    public long? FewestReaching(long goal) =>
        goal <= 0 ? 0 : goal > Total ? null : Count - MostWithin(Total - goal);

    private static (long Least, long Greatest) Span(ReadOnlySpan<long> numbers, ReadOnlySpan<long> more)
    {
        long least = long.MaxValue, greatest = long.MinValue;
        foreach (long number in numbers) (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
        foreach (long number in more) (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
        return (least, greatest);
    }

    private static OrderedSums Counted(ReadOnlySpan<long> numbers, ReadOnlySpan<long> more, long least, int span)
    {
        var histogram = new int[span];
        foreach (long number in numbers) histogram[number - least]++;
        foreach (long number in more) histogram[number - least]++;
        int distinct = span - histogram.AsSpan().Count(0);
        var (values, countUpTo, sumUpTo) = (new long[distinct], new long[distinct], new long[distinct]);
        long count = 0, sum = 0;
        int index = 0;
        for (int i = 0; i < histogram.Length; i++)
        {
            if (histogram[i] == 0) continue;
            count += histogram[i];
            sum += (least + i) * histogram[i];
            (values[index], countUpTo[index], sumUpTo[index]) = (least + i, count, sum);
            index++;
        }

        return new(values, countUpTo, sumUpTo);
    }

    private static OrderedSums Sorted(long[] values)
    {
        Array.Sort(values);
        var (countUpTo, sumUpTo) = (new long[values.Length], new long[values.Length]);
        long sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
            (countUpTo[i], sumUpTo[i]) = (i + 1, sum);
        }

        return new(values, countUpTo, sumUpTo);
    }

    /// <summary>
    /// The first index of a rising list with a value of at least <paramref name="goal"/>, or its length.
    /// </summary>
    private static int FirstReaching(long[] rising, long goal)
    {
        int low = 0, high = rising.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = rising[middle] < goal ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
