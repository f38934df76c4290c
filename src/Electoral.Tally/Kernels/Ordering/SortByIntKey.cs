using System.Buffers;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Sorts rows by a number each, rows of one number by themselves.</summary>
/// <remarks>Number and row become one 64-bit number: no two are equal, and nothing is called to compare them.</remarks>
internal static class SortByIntKey
{
    private const int Few = 32;

    /// <summary>Sorts rows by <paramref name="keys"/>, which has one of 0 or more for each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(Span<int> rows, ReadOnlySpan<int> keys)
    {
        if (rows.Length > Few)
        {
            long[] rented = ArrayPool<long>.Shared.Rent(rows.Length);
            if (!TryJoin(rows, keys, rented))
            {
                rented.AsSpan(0, rows.Length).Sort();
                Split(rented, rows);
            }

            ArrayPool<long>.Shared.Return(rented);
            return;
        }

        Span<long> joined = stackalloc long[Few];
        if (TryJoin(rows, keys, joined)) return;
        for (int i = 1; i < rows.Length; i++)
        {
            long value = joined[i];
            int index = i;
            for (; index > 0 && joined[index - 1] > value; index--) joined[index] = joined[index - 1];
            joined[index] = value;
        }

        Split(joined, rows);
    }

    /// <summary>Joins keys and rows; true where they ascend already.</summary>
    private static bool TryJoin(ReadOnlySpan<int> rows, ReadOnlySpan<int> keys, Span<long> joined)
    {
        long last = -1;
        bool ascending = true;
        for (int i = 0; i < rows.Length; i++)
        {
            joined[i] = ((long)keys[rows[i]] << 32) | (uint)rows[i];
            ascending &= joined[i] > last;
            last = joined[i];
        }

        return ascending;
    }

    private static void Split(ReadOnlySpan<long> joined, Span<int> rows)
    {
        for (int i = 0; i < rows.Length; i++) rows[i] = (int)(joined[i] & int.MaxValue);
    }
}
