using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>A code as a number of 63 bits that no other code has: itself where it is a number, else which text it is.
/// </summary>
/// <remarks>
/// 1 to 17 digits are their value with their length (bits 0 … 4), below 2^62, and are in the order of the codes. Any
/// other text has bit 62 set and a number in a list of texts, which says nothing of its order.
/// </remarks>
internal static class SiblingKey
{
    private const int LengthBits = 5, BlockTexts = 1 << 14;
    private const ulong Text = 1UL << 62;

    /// <summary>The key of 1 to 17 digits; false for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPack(ReadOnlySpan<byte> code, out ulong key)
    {
        bool isNumber = CodePrint.TryParse(code, out ulong value);
        // At most 17 digits are below 2^57, and their length is below 2^5: 62 bits in all.
        key = (value << LengthBits) | (uint)code.Length;
        return isNumber;
    }

    /// <summary>The same for the bytes before a position, of which sixteen may be read; maybe false for 17 digits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe bool TryPack(byte* end, int length, out ulong key)
    {
        bool isNumber = LongDigits.TryParse(end, length, out ulong value);
        key = unchecked((value << LengthBits) | (uint)length);
        return isNumber;
    }

    /// <summary>The key of a text in a list.</summary>
    public static ulong OfText(int number) => Text | (uint)number;

    /// <summary>Whether a key is that of a text in a list.</summary>
    public static bool IsText(ulong key) => (key & Text) != 0;

    /// <summary>Which text in the list a key is that of.</summary>
    public static int TextOf(ulong key) => (int)(key & int.MaxValue);

    /// <summary>The codes with these keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="texts">The texts of those that are not numbers.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public static TextArray CodesOf(ulong[] keys, TextArray texts, int threads)
    {
        var work = new Workload(threads, BlockTexts, 0, CancellationToken.None);
        int[] offsets = GC.AllocateUninitializedArray<int>(keys.Length + 1);
        int[] starts = new int[work.BlocksOf(keys.Length) + 1];
        work.ForRanges(keys.Length, (from, end) =>
            starts[(from / BlockTexts) + 1] = Measure(keys.AsSpan(from..end), texts));
        for (int block = 1; block < starts.Length; block++)
        {
            starts[block] = checked(starts[block] + starts[block - 1]);
        }

        offsets[0] = 0;
        byte[] bytes = GC.AllocateUninitializedArray<byte>(starts[^1]);
        work.ForRanges(keys.Length, (from, end) =>
            Write(keys.AsSpan(from..end), texts, bytes, starts[from / BlockTexts], offsets.AsSpan((from + 1)..)));
        return new(bytes, offsets, keys.Length);
    }

    private static int LengthOf(ulong key, TextArray texts) =>
        IsText(key) ? texts[TextOf(key)].Length : (int)(key & ((1 << LengthBits) - 1));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Measure(ReadOnlySpan<ulong> keys, TextArray texts)
    {
        int length = 0;
        foreach (ulong key in keys) length = checked(length + LengthOf(key, texts));
        return length;
    }

    /// <summary>Writes codes from a position on, and where each ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(ReadOnlySpan<ulong> keys, TextArray texts, byte[] bytes, int index, Span<int> ends)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            ulong key = keys[i];
            int length = LengthOf(key, texts);
            var destination = bytes.AsSpan(index, length);
            if (IsText(key)) texts[TextOf(key)].CopyTo(destination);
            else WriteDigits(key >> LengthBits, destination);
            index += length;
            ends[i] = index;
        }
    }

    /// <summary>Writes the last digits of a number, eight at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteDigits(ulong value, Span<byte> destination)
    {
        const uint EightDigits = 100_000_000;
        for (; destination.Length >= 8; destination = destination[..^8])
        {
            ulong rest = value / EightDigits;
            BinaryPrimitives.WriteUInt64LittleEndian(destination[^8..], DigitsOf((uint)(value - (rest * EightDigits))));
            value = rest;
        }

        ulong digits = DigitsOf((uint)value);
        for (int i = 0, skipped = 8 - destination.Length; i < destination.Length; i++)
        {
            destination[i] = (byte)(digits >> (8 * (skipped + i)) & 0xFF);
        }

    }

    /// <summary>The digits of a number below 10^8, the first as the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong DigitsOf(uint value)
    {
        // In halves, pairs and digits, so that the product that divides each does not overflow.
        uint upper = value / 10_000;
        ulong fours = upper | (ulong)(value - (upper * 10_000)) << 32;
        ulong hundreds = fours * 5_243 >> 19 & 0x0000_007F_0000_007F;
        ulong pairs = hundreds | fours - (hundreds * 100) << 16;
        ulong tens = pairs * 103 >> 10 & 0x000F_000F_000F_000F;
        return (tens | pairs - (tens * 10) << 8) + 0x3030_3030_3030_3030;
    }
}
