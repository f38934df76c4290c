using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Adds up rows of 32-bit numbers, element by element.</summary>
/// <remarks>
/// Sixteen sums run side by side in 32 bits while no number of the block needs more than 16: up to 32,768 rows they
/// stay below 2^31. Larger numbers, and longer blocks, are added one by one in 64 bits.
/// </remarks>
internal static unsafe class BlockSums
{
    private const int Lanes = 16, Half = Lanes / 2, MaxRows = 32_768;

    /// <summary>Adds rows to sums.</summary>
    /// <param name="rows">The rows, one after another.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="stride">The numbers of a row, a multiple of 16.</param>
    /// <param name="bits">For each element the bits of all its numbers together.</param>
    /// <param name="sums">The sums, one an element.</param>
    public static void Add(int* rows, int count, int stride, ReadOnlySpan<int> bits, Span<long> sums)
    {
        for (int index = 0; index < stride; index += Lanes)
        {
            bool narrow = !bits.Slice(index, Lanes).ContainsAnyExceptInRange(0, ushort.MaxValue);
            if (narrow && count <= MaxRows) AddTile(rows + index, count, stride, sums.Slice(index, Lanes));
            else AddScalar(rows + index, count, stride, sums.Slice(index, Lanes));
        }
    }

    /// <summary>The plain way, and the oracle of the other.</summary>
    public static void AddScalar(int* rows, int count, int stride, Span<long> sums)
    {
        for (int row = 0; row < count; row++)
        {
            for (int lane = 0; lane < sums.Length; lane++) sums[lane] += rows[((long)row * stride) + lane];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTile(int* rows, int count, int stride, Span<long> sums)
    {
        // At most 32,768 numbers below 65,536: nothing wraps.
        unchecked
        {
            Vector256<int> lower = default, upper = default;
            for (int* end = rows + ((long)count * stride); rows < end; rows += stride)
            {
                lower += Vector256.Load(rows);
                upper += Vector256.Load(rows + Half);
            }

            for (int lane = 0; lane < Half; lane++)
            {
                sums[lane] += lower[lane];
                sums[Half + lane] += upper[lane];
            }
        }
    }
}
