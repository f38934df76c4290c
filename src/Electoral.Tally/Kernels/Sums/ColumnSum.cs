using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The exact sum of a column of counts.</summary>
/// <remarks>
/// A vector of counts is seen as one of numbers twice as wide, each of which holds two counts. Added up as they are
/// they give the lower counts plus the upper ones times 2^16 (2^32), modulo 2^32 (2^64); a shift gives the upper ones
/// alone, and so the lower ones. Nothing moves between lanes and nothing branches: memory is the limit, and it gives
/// more where it is read in several places at once.
/// </remarks>
internal static class ColumnSum
{
    private const int Half = 16, Streams = 4;

    // A lane of 32 bits holds 65,537 counts of 16 bits: 65,537 × 65,535 = 2^32 - 1.
    private const int FullLane = 65_536;

    public static long Of(ReadOnlySpan<ushort> counts)
    {
        var pairs = MemoryMarshal.Cast<ushort, Vector512<uint>>(counts);
        long sum = 0;
        for (var rest = pairs; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, FullLane)..])
        {
            sum += OfPairs(rest[..Math.Min(rest.Length, FullLane)]);
        }

        return sum + Scalar(counts[(pairs.Length * Vector512<ushort>.Count)..]);
    }

    public static long Of(ReadOnlySpan<int> counts)
    {
        var pairs = MemoryMarshal.Cast<int, Vector512<ulong>>(counts);
        return OfPairs(pairs) + Scalar(counts[(pairs.Length * Vector512<int>.Count)..]);
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

    private static long OfPairs(ReadOnlySpan<Vector512<uint>> pairs)
    {
        Vector512<uint> both0 = default, odd0 = default, both1 = default, odd1 = default;
        int quarter = pairs.Length / Streams, rest = quarter * Streams;
        var first = pairs[..quarter];
        var second = pairs.Slice(quarter, quarter);
        var third = pairs.Slice(2 * quarter, quarter);
        var fourth = pairs.Slice(3 * quarter, quarter);
        for (int i = 0; i < first.Length; i++)
        {
            both0 += first[i];
            odd0 += first[i] >>> Half;
            both1 += second[i];
            odd1 += second[i] >>> Half;
            both0 += third[i];
            odd0 += third[i] >>> Half;
            both1 += fourth[i];
            odd1 += fourth[i] >>> Half;
        }

        foreach (var pair in pairs[rest..])
        {
            both0 += pair;
            odd0 += pair >>> Half;
        }

        // Lanes are below 2^32 one by one, and are added up as wider ones. What wrapped around wraps back.
        return Total(both0 - (odd0 << Half)) + Total(odd0) + Total(both1 - (odd1 << Half)) + Total(odd1);
    }

    private static long OfPairs(ReadOnlySpan<Vector512<ulong>> pairs)
    {
        // Counts are below 2^31 and a column has fewer than 2^31: the sum of all lanes is below 2^62.
        Vector512<ulong> both0 = default, odd0 = default, both1 = default, odd1 = default;
        int half = pairs.Length / 2;
        var first = pairs[..half];
        var second = pairs.Slice(half, half);
        for (int i = 0; i < first.Length; i++)
        {
            both0 += first[i];
            odd0 += first[i] >>> 2 * Half;
            both1 += second[i];
            odd1 += second[i] >>> 2 * Half;
        }

        foreach (var pair in pairs[(2 * half)..])
        {
            both0 += pair;
            odd0 += pair >>> 2 * Half;
        }

        var (both, odd) = (both0 + both1, odd0 + odd1);
        return (long)Vector512.Sum(both - (odd << 2 * Half) + odd);
    }

    private static long Total(Vector512<uint> lanes)
    {
        var (lower, upper) = Vector512.Widen(lanes);
        return (long)Vector512.Sum(lower + upper);
    }
}
