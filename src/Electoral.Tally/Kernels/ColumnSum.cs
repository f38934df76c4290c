using System.Numerics;
using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>The exact sum of a column of counts.</summary>
/// <remarks>
/// A vector of counts is seen as one of numbers twice as wide, each of which holds two counts: a mask gives one half,
/// a shift the other. Nothing moves between lanes and nothing branches, so that memory is the limit.
/// </remarks>
internal static class ColumnSum
{
    // A lane of 32 bits holds 65,537 counts of 16 bits: 65,537 × 65,535 = 2^32 - 1.
    private const int FullLane = 65_536;

    public static long Of(ReadOnlySpan<ushort> counts)
    {
        var pairs = MemoryMarshal.Cast<ushort, Vector<uint>>(counts);
        long sum = 0;
        for (var rest = pairs; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, FullLane)..])
        {
            sum += OfPairs(rest[..Math.Min(rest.Length, FullLane)]);
        }

        return sum + Scalar(counts[(pairs.Length * Vector<ushort>.Count)..]);
    }

    public static long Of(ReadOnlySpan<int> counts)
    {
        var pairs = MemoryMarshal.Cast<int, Vector<ulong>>(counts);
        return OfPairs(pairs) + Scalar(counts[(pairs.Length * Vector<int>.Count)..]);
    }

    /// <summary>The oracle.</summary>
    public static long Scalar(ReadOnlySpan<ushort> counts)
    {
        long sum = 0;
        foreach (ushort count in counts) sum += count;
        return sum;
    }

    /// <summary>The oracle.</summary>
    public static long Scalar(ReadOnlySpan<int> counts)
    {
        long sum = 0;
        foreach (int count in counts) sum += count;
        return sum;
    }

    private static long OfPairs(ReadOnlySpan<Vector<uint>> pairs)
    {
        var low = new Vector<uint>(ushort.MaxValue);
        Vector<uint> even0 = default, odd0 = default, even1 = default, odd1 = default;
        int i = 0;
        for (; i + 1 < pairs.Length; i += 2)
        {
            var first = pairs[i];
            var second = pairs[i + 1];
            even0 += first & low;
            odd0 += first >>> 16;
            even1 += second & low;
            odd1 += second >>> 16;
        }

        if (i < pairs.Length)
        {
            even0 += pairs[i] & low;
            odd0 += pairs[i] >>> 16;
        }

        // Up to 65,536 counts a lane: each lane is below 2^32, but only one by one.
        return Total(even0) + Total(odd0) + Total(even1) + Total(odd1);
    }

    private static long OfPairs(ReadOnlySpan<Vector<ulong>> pairs)
    {
        // Counts are below 2^31 and a column has fewer than 2^31: a lane stays below 2^62, all lanes below 2^62 too.
        var low = new Vector<ulong>(uint.MaxValue);
        Vector<ulong> even0 = default, odd0 = default, even1 = default, odd1 = default;
        int i = 0;
        for (; i + 1 < pairs.Length; i += 2)
        {
            var first = pairs[i];
            var second = pairs[i + 1];
            even0 += first & low;
            odd0 += first >>> 32;
            even1 += second & low;
            odd1 += second >>> 32;
        }

        if (i < pairs.Length)
        {
            even0 += pairs[i] & low;
            odd0 += pairs[i] >>> 32;
        }

        return (long)Vector.Sum(even0 + odd0 + even1 + odd1);
    }

    private static long Total(Vector<uint> lanes)
    {
        Vector.Widen(lanes, out var lower, out var upper);
        return (long)Vector.Sum(lower + upper);
    }
}
