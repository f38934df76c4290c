using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>The exact sum of the products of two columns of 16-bit counts, element by element.</summary>
/// <remarks>
/// <para>Layout: two columns of equal length, best a block that stays in the nearest cache, because each column is
/// read once for every other column.</para>
/// <para>One instruction multiplies sixteen pairs of signed 16-bit numbers and adds neighbours to eight 32-bit sums; a
/// lane takes as many steps as the largest counts allow below 2^31, then it moves to 64 bits. Counts above
/// 32,767 do not fit in a signed lane and go one by one.</para>
/// <para>Of fewer than 2^31 rows the sum is below 2^31 (2^16 - 1)^2, which is below 2^63.</para>
/// </remarks>
internal static class DotProduct
{
    private const int Lanes = 16;

    /// <summary>The sum of the products.</summary>
    /// <param name="first">A column.</param>
    /// <param name="second">Another of the same length, or the same.</param>
    /// <param name="largestFirst">No count of the first is above it.</param>
    /// <param name="largestSecond">No count of the second is above it.</param>
    public static ulong Of(
        ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, int largestFirst, int largestSecond)
    {
        bool fits = largestFirst <= short.MaxValue && largestSecond <= short.MaxValue;
        if (!Avx2.IsSupported || !fits) return Scalar(first, second);
        int whole = first.Length - first.Length % Lanes;
        // Two products of at most 32,767² are below 2^31: at least one step fits.
        int steps = (int)Math.Min(int.MaxValue / Math.Max(1, 2L * largestFirst * largestSecond), whole / Lanes);
        return Pairs(first, second, whole, Math.Max(1, steps) * Lanes) + Scalar(first[whole..], second[whole..]);
    }

    /// <summary>The oracle.</summary>
    public static ulong Scalar(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second)
    {
        ulong sum = 0;
        for (int i = 0; i < first.Length; i++) sum += (uint)first[i] * (ulong)second[i];
        return sum;
    }

    /// <summary>The largest count, 0 of none.</summary>
    public static int Largest(ReadOnlySpan<ushort> counts)
    {
        var largest = Vector256<ushort>.Zero;
        var vectors = MemoryMarshal.Cast<ushort, Vector256<ushort>>(counts);
        foreach (var vector in vectors) largest = Vector256.Max(largest, vector);
        int found = 0;
        for (int lane = 0; lane < Lanes; lane++) found = Math.Max(found, largest[lane]);
        foreach (ushort count in counts[(vectors.Length * Lanes)..]) found = Math.Max(found, count);
        return found;
    }

    private static ulong Pairs(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, int whole, int steps)
    {
        ref ushort x = ref MemoryMarshal.GetReference(first), y = ref MemoryMarshal.GetReference(second);
        var wide = Vector256<long>.Zero;
        for (int start = 0; start < whole; start += steps)
        {
            int end = Math.Min(whole, start + steps);
            var narrow = Vector256<int>.Zero;
            for (int i = start; i < end; i += Lanes)
            {
                var left = Vector256.LoadUnsafe(ref x, (nuint)i).AsInt16();
                var right = Vector256.LoadUnsafe(ref y, (nuint)i).AsInt16();
                // Below 2^31 by the choice of the steps.
                narrow = unchecked(narrow + Avx2.MultiplyAddAdjacent(left, right));
            }

            var (low, high) = Vector256.Widen(narrow);
            // Below 2^63 by the bound above.
            wide = unchecked(wide + low + high);
        }

        return (ulong)Vector256.Sum(wide);
    }
}
