using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Writes the positions of the set bits of a word.</summary>
/// <remarks>
/// A table has for each byte the positions of its bits, eight numbers side by side, so that a byte takes one load, one
/// addition and one store, however many of its bits are set, and nothing is left to guess. The table is 8 KiB.
/// </remarks>
internal static unsafe class BitPositions
{
    private const int Bits = 8, Bytes = 1 << Bits;

    private static readonly PinnedArray<int> All = Make();

    /// <summary>The table, for <see cref="Write"/>; it stays where it is.</summary>
    public static int* Table => All.Pointer;

    /// <summary>Writes positions, ascending.</summary>
    /// <param name="table">The table.</param>
    /// <param name="bits">The word.</param>
    /// <param name="origin">The position of its lowest bit.</param>
    /// <param name="positions">A buffer for one position a set bit, and eight more, which may be written too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(int* table, ulong bits, int origin, int* positions)
    {
        var from = Vector256.Create(origin);
        positions = Byte(table, bits, from, positions);
        positions = Byte(table, bits >> 8, from + Vector256.Create(8), positions);
        positions = Byte(table, bits >> 16, from + Vector256.Create(16), positions);
        positions = Byte(table, bits >> 24, from + Vector256.Create(24), positions);
        positions = Byte(table, bits >> 32, from + Vector256.Create(32), positions);
        positions = Byte(table, bits >> 40, from + Vector256.Create(40), positions);
        positions = Byte(table, bits >> 48, from + Vector256.Create(48), positions);
        Byte(table, bits >> 56, from + Vector256.Create(56), positions);
    }

    /// <summary>The same without a table, for processors without vectors of that width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteOneByOne(ulong bits, int origin, int* positions)
    {
        // Positions are inside a block: nothing wraps.
        unchecked
        {
            for (; bits != 0; bits &= bits - 1) *positions++ = origin + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Writes the positions of the lowest byte's bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int* Byte(int* table, ulong bits, Vector256<int> from, int* positions)
    {
        // A byte is below 256 and has eight bits: nothing wraps.
        unchecked
        {
            uint low = (byte)bits;
            Vector256.Store(Vector256.Load(table + (low * Bits)) + from, positions);
            return positions + BitOperations.PopCount(low);
        }
    }

    private static PinnedArray<int> Make()
    {
        var table = new PinnedArray<int>(Bytes * Bits);
        Array.Clear(table.Array);
        for (int bits = 0; bits < Bytes; bits++)
        {
            for (int bit = 0, next = bits * Bits; bit < Bits; bit++)
            {
                if ((bits >> bit & 1) != 0) table.Array[next++] = bit;
            }
        }

        return table;
    }
}
