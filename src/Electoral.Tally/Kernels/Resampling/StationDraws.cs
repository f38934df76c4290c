using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The sum of as many values as there are, drawn one by one with replacement.</summary>
/// <remarks>
/// <para>Sixteen indexes are drawn at once: the upper half of a random number times the number of values, and drawn
/// again where the lower half shows that the index would come up too often (Lemire, ACM TOMACS 29, 2019); then their
/// values are loaded. It is fast while the values fit in a cache.</para>
/// <para>All sixteen are drawn again where one of them has to be: that happens to one in 2^28 / n.</para>
/// </remarks>
internal static unsafe class StationDraws
{
    // Draws of this many indexes are loaded at a time: loads of one batch overlap with the drawing of the next.
    internal const int Batch = 16 * LaneRandom.Lanes;

    /// <param name="values">At least one value; fewer than 2^31.</param>
    /// <param name="random">Where chance comes from.</param>
    [SkipLocalsInit]
    public static long Sum<T>(ReadOnlySpan<T> values, ref LaneRandom random)
        where T : unmanaged, IBinaryInteger<T>
    {
        uint bound = (uint)values.Length;
        uint least = LeastLowHalf(bound);
        uint* indexes = stackalloc uint[Batch];
        var lanes = random;
        long sum = 0;
        fixed (T* first = values)
        {
            for (int left = values.Length; left > 0; left -= Batch)
            {
                int count = Math.Min(left, Batch);
                Draw(ref lanes, bound, least, indexes, count);
                sum += SumAt(first, indexes, count);
            }
        }

        random = lanes;
        return sum;
    }

    /// <summary>The oracle: the same indexes, lane by lane.</summary>
    public static long Scalar<T>(ReadOnlySpan<T> values, ulong seed, int stream, ulong unit)
        where T : unmanaged, IBinaryInteger<T>
    {
        long sum = 0;
        foreach (int index in Indexes(values.Length, values.Length, seed, stream, unit))
        {
            sum += long.CreateTruncating(values[index]);
        }

        return sum;
    }

    /// <summary>The oracle of the indexes alone.</summary>
    public static List<int> Indexes(int values, int draws, ulong seed, int stream, ulong unit)
    {
        uint bound = (uint)values, least = LeastLowHalf(bound);
        var lanes = new ScalarLane[LaneRandom.Lanes];
        for (int lane = 0; lane < lanes.Length; lane++) lanes[lane] = new(seed, stream, unit, lane);
        var products = new ulong[lanes.Length];
        var indexes = new List<int>(draws);
        while (indexes.Count < draws)
        {
            do
            {
                for (int lane = 0; lane < lanes.Length; lane++) products[lane] = (ulong)lanes[lane].Next() * bound;
            }
            while (Array.Exists(products, product => (product & uint.MaxValue) < least));
            foreach (ulong product in products.AsSpan(0, Math.Min(draws - indexes.Count, lanes.Length)))
            {
                indexes.Add((int)(product >> 32));
            }
        }

        return indexes;
    }

    /// <summary>
    /// Draws indexes, sixteen at once, into a buffer for a batch; no more of it than needed is filled.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Draw(ref LaneRandom lanes, uint bound, uint least, uint* indexes, int count)
    {
        for (int index = 0; index < count; index += LaneRandom.Lanes)
        {
            Draw(ref lanes, bound, least).Store(indexes + index);
        }
    }

    /// <summary>The sum of the values at indexes; four running sums, as an addition waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long SumAt<T>(T* values, uint* indexes, int count)
        where T : unmanaged, IBinaryInteger<T>
    {
        // Indexes are below the number of values. A batch of values below 2^31 is below 2^39.
        unchecked
        {
            long sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
            uint* end = indexes + count;
            for (; indexes + 4 <= end; indexes += 4)
            {
                sum0 += long.CreateTruncating(values[indexes[0]]);
                sum1 += long.CreateTruncating(values[indexes[1]]);
                sum2 += long.CreateTruncating(values[indexes[2]]);
                sum3 += long.CreateTruncating(values[indexes[3]]);
            }

            for (; indexes < end; indexes++) sum0 += long.CreateTruncating(values[*indexes]);
            return sum0 + sum1 + (sum2 + sum3);
        }
    }

    /// <summary>2^32 modulo the bound: indexes with a smaller lower half would come up once too often.</summary>
    internal static uint LeastLowHalf(uint bound) => unchecked(0u - bound) % bound;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Draw(ref LaneRandom lanes, uint bound, uint least)
    {
        while (true)
        {
            var bits = lanes.Next();
            var even = WideProduct.OfEven(bits, bound);
            var odd = WideProduct.OfEven((bits.AsUInt64() >>> 32).AsUInt32(), bound);
            var upper = Vector512.Create(0xFFFF_FFFF_0000_0000ul);
            var low = (Vector512.AndNot(even, upper) | odd << 32).AsUInt32();
            if (Vector512.LessThanAny(low, Vector512.Create(least))) continue;
            return (even >>> 32 | odd & upper).AsUInt32();
        }
    }
}
