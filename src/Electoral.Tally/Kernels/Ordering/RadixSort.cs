using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Sorts rows by key, digit by digit, the lowest first, and only where keys differ.</summary>
/// <remarks>
/// Nothing is compared, so no branch is mispredicted; rows and scratch space should be in a cache together.
/// </remarks>
internal static class RadixSort
{
    private const int MostDigitBits = 10, WordBits = 64, Few = 32;

    /// <summary>Sorts rows by key, those of one key as they come.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scratch">A buffer for as many; its final content has no meaning.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(Span<SortEntry> rows, Span<SortEntry> scratch)
    {
        if (rows.Length <= Few)
        {
            Insert(rows);
            return;
        }

        ulong first = rows[0].Key, different = 0;
        foreach (ref readonly var row in rows) different |= row.Key ^ first;
        var digit = Digit.Of(different, out int bits);
        if (bits == 0) return;
        int passes = (bits + MostDigitBits - 1) / MostDigitBits, digitBits = (bits + passes - 1) / passes;
        Span<int> next = stackalloc int[1 << MostDigitBits];
        digit = digit with { Mask = (1UL << digitBits) - 1 };
        bool away = false;
        for (; digit.Shift < bits; digit = digit with { Shift = digit.Shift + digitBits }, away = !away)
        {
            Distribute(away ? scratch : rows, away ? rows : scratch, digit, next[..(1 << digitBits)]);
        }

        if (away) scratch.CopyTo(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Distribute(ReadOnlySpan<SortEntry> from, Span<SortEntry> to, Digit digit, Span<int> next)
    {
        // Digits are below 2^10, and positions below the number of rows: nothing wraps that is used.
        unchecked
        {
            next.Clear();
            foreach (ref readonly var row in from) next[digit.In(row.Key)]++;
            int index = 0;
            foreach (ref int first in next) (first, index) = (index, index + first);
            foreach (ref readonly var row in from) to[next[digit.In(row.Key)]++] = row;
        }
    }

    private static void Insert(Span<SortEntry> rows)
    {
        for (int i = 1; i < rows.Length; i++)
        {
            var row = rows[i];
            int index = i;
            for (; index > 0 && row.IsBefore(rows[index - 1]); index--) rows[index] = rows[index - 1];
            rows[index] = row;
        }
    }

    /// <summary>Which bits of a key are a digit: of those above and those below the longest stretch in which keys are
    /// alike, put together.</summary>
    private readonly record struct Digit(int UpperShift, int LowerShift, int LowerBits, int Shift, ulong Mask)
    {
        /// <summary>The lowest digit of keys that differ in some bits.</summary>
        public static Digit Of(ulong different, out int bits)
        {
            bits = 0;
            if (different == 0) return default;
            int lowest = BitOperations.TrailingZeroCount(different), highest = BitOperations.Log2(different);
            int gap = lowest, gapEnd = lowest, alike = lowest;
            for (int bit = lowest; bit <= highest; bit++)
            {
                if ((different >> bit & 1) == 0) continue;
                if (bit - alike > gapEnd - gap) (gap, gapEnd) = (alike, bit);
                alike = bit + 1;
            }

            bits = gap - lowest + highest + 1 - gapEnd;
            return new(gapEnd, lowest, gap - lowest, 0, 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int In(ulong key)
        {
            // What exceeds a word is above all bits that differ, and the mask is below 2^10.
            unchecked
            {
                ulong lower = (key >> LowerShift) & ((1UL << LowerBits) - 1);
                return (int)((((key >> UpperShift) << LowerBits | lower) >> Shift) & Mask);
            }
        }
    }
}
