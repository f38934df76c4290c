using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Counts ratios of two columns in steps of 1/16,384, and adds them up.</summary>
/// <remarks>
/// <para>Layout: two columns of counts of the same rows, those below not 0. Sixteen rows are divided at once; adding
/// 2^52 rounds a double to a whole number that is in its lowest bits, which is the index in the table. Ratios of 1
/// and more share the last cell.</para>
/// <para>The sum is a whole number of 1/2^44: each ratio is rounded to that, so that sums do not depend on the order of
/// rows and parts, and a mean is right to 2^-45.</para>
/// </remarks>
internal static class RatioHistogram
{
    /// <summary>The steps from 0 to 1.</summary>
    public const int Steps = 16_384;

    /// <summary>The cells of a table.</summary>
    public const int Length = Steps + 1;

    /// <summary>The bits of a sum after the point.</summary>
    public const int SumBits = 44;

    private const double Two52 = 4_503_599_627_370_496;

    // Added to a smaller ratio than SmallRatio, it leaves 44 bits after the point in the double.
    private const double SumShift = 1.5 * (1 << (52 - SumBits)), SmallRatio = 64;
    private const int PartRows = 512;

    /// <summary>The cell of a ratio: the nearest step, at most the last.</summary>
    public static int IndexOf(double ratio) => (int)Math.Round(Math.Min(ratio, 1) * Steps, MidpointRounding.ToEven);

    /// <summary>Adds ratios to a table and to their sum in 1/2^44.</summary>
    [SkipLocalsInit]
    public static void Add<TOver, TUnder>(
        ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under, Span<int> table, ref Int128 sum)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>
    {
        int done = 0;
        Span<ulong> indexes = stackalloc ulong[PartRows];
        while (over.Length - done >= RatioLanes.Count)
        {
            int rows = Math.Min(PartRows, (over.Length - done) / RatioLanes.Count * RatioLanes.Count);
            var partOver = over.Slice(done, rows);
            var partUnder = under.Slice(done, rows);
            if (Vectors(partOver, partUnder, indexes, out long partSum))
            {
                sum += partSum;
                foreach (ulong index in indexes[..rows]) table[(int)(index & ushort.MaxValue)]++;
            }
            else
            {
                Scalar(partOver, partUnder, table, ref sum);
            }

            done += rows;
        }

        Scalar(over[done..], under[done..], table, ref sum);
    }

    /// <summary>The oracle.</summary>
    public static void Scalar<TOver, TUnder>(
        ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under, Span<int> table, ref Int128 sum)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>
    {
        for (int row = 0; row < over.Length; row++)
        {
            double ratio = RatioLanes.Scalar(over[row], under[row]);
            table[IndexOf(ratio)]++;
            sum += (Int128)Math.Round(ratio * (1L << SumBits), MidpointRounding.ToEven);
        }
    }

    /// <summary>The cells of a part and the sum of its ratios; false where one is too large for that.</summary>
    private static bool Vectors<TOver, TUnder>(
        ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under, Span<ulong> indexes, out long sum)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>
    {
        var shift = Vector512.Create(SumShift);
        var (sums, most) = (Vector512<long>.Zero, Vector512<double>.Zero);
        for (int row = 0; row < over.Length; row += RatioLanes.Count)
        {
            var (lower, upper) = RatioLanes.Of(over, under, row);
            IndexesOf(lower).CopyTo(indexes[row..]);
            IndexesOf(upper).CopyTo(indexes[(row + RatioLanes.Count / 2)..]);
            most = Vector512.MaxNative(most, Vector512.MaxNative(lower, upper));
            // 32 pairs of at most 2^50 in a lane; where a ratio is larger, the sum is not used.
            sums += (lower + shift).AsInt64() - shift.AsInt64() + ((upper + shift).AsInt64() - shift.AsInt64());
        }

        bool areSmall = Vector512.LessThanAll(most, Vector512.Create(SmallRatio));
        sum = areSmall ? Vector512.Sum(sums) : 0;
        return areSmall;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> IndexesOf(Vector512<double> ratios) =>
        (Vector512.MinNative(ratios, Vector512<double>.One) * Vector512.Create((double)Steps)
            + Vector512.Create(Two52)).AsUInt64();
}
