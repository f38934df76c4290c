using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Sorts rows by key, digit by digit, the lowest first, and only where keys differ.</summary>
/// <remarks>
/// Nothing is compared, so that nothing is guessed wrong; rows and room should lie in a cache together. Where the rows'
/// own codes differ in few bits, those are further digits below the key's.
/// </remarks>
internal static class RadixSort
{
    private const int MostDigitBits = 10, MostCodeBits = 10, WordBits = 64, Few = 32;

    /// <summary>Sorts rows by key, and those of one key by code; or else as they come.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="room">Room for as many; what it holds in the end has no meaning.</param>
    /// <returns>Whether rows of one key are in the order of their codes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Sort(Span<KeyedRow> rows, Span<KeyedRow> room)
    {
        if (rows.Length <= Few)
        {
            Insert(rows);
            return true;
        }

        ulong firstKey = rows[0].Key, keys = 0;
        uint firstCode = rows[0].Code, codes = 0;
        foreach (ref readonly var row in rows)
        {
            keys |= row.Key ^ firstKey;
            codes |= row.Code ^ firstCode;
        }

        var (keyShift, keyBits) = Extent(keys);
        var (codeShift, codeBits) = Extent(codes);
        bool withCodes = codeBits <= MostCodeBits && keyBits + codeBits <= WordBits;
        if (!withCodes) codeBits = 0;
        int bits = keyBits + codeBits, passes = (bits + MostDigitBits - 1) / MostDigitBits;
        if (bits == 0) return withCodes;
        int digitBits = (bits + passes - 1) / passes;
        Span<int> next = stackalloc int[1 << MostDigitBits];
        var digit = new Digit(keyShift, codeShift, codeBits, 0, (1UL << digitBits) - 1);
        bool away = false;
        for (; digit.Shift < bits; digit = digit with { Shift = digit.Shift + digitBits }, away = !away)
        {
            Distribute(away ? room : rows, away ? rows : room, digit, next[..(1 << digitBits)]);
        }

        if (away) room.CopyTo(rows);
        return withCodes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Distribute(ReadOnlySpan<KeyedRow> from, Span<KeyedRow> to, Digit digit, Span<int> next)
    {
        // Digits are below 2^10, and places below the number of rows: nothing wraps that is used.
        unchecked
        {
            next.Clear();
            foreach (ref readonly var row in from) next[digit.Of(row)]++;
            int place = 0;
            foreach (ref int first in next) (first, place) = (place, place + first);
            foreach (ref readonly var row in from) to[next[digit.Of(row)]++] = row;
        }
    }

    /// <summary>The lowest bit that is set, and how many there are up to the highest.</summary>
    private static (int Shift, int Bits) Extent(ulong bits) => bits == 0
        ? (0, 0)
        : (BitOperations.TrailingZeroCount(bits),
            WordBits - BitOperations.LeadingZeroCount(bits) - BitOperations.TrailingZeroCount(bits));

    private static void Insert(Span<KeyedRow> rows)
    {
        for (int i = 1; i < rows.Length; i++)
        {
            var row = rows[i];
            int place = i;
            for (; place > 0 && row.IsBefore(rows[place - 1]); place--) rows[place] = rows[place - 1];
            rows[place] = row;
        }
    }

    /// <summary>Which bits of a row's key, and of its code below them, are the digit.</summary>
    private readonly record struct Digit(int KeyShift, int CodeShift, int CodeBits, int Shift, ulong Mask)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Of(in KeyedRow row)
        {
            // What goes beyond a word is above all that differs, and the mask is below 2^10.
            unchecked
            {
                ulong code = (row.Code >> CodeShift) & ((1UL << CodeBits) - 1);
                return (int)(((((row.Key >> KeyShift) << CodeBits) | code) >> Shift) & Mask);
            }
        }
    }
}
