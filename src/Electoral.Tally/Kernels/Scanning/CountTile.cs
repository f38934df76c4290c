using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Converts sixteen neighbouring fields of a record to numbers at once.</summary>
/// <remarks>
/// <para>The fields, 124 bytes in all, are in two registers; one permutation takes the last four bytes of each field,
/// digits before the first are masked away, and two multiply-adds join pairs to fours. A field that is longer than
/// four digits, empty, no number or out of reach is named in the result and left to the scalar way.</para>
/// <para>It replaces some seventy instructions of the scalar way by twenty, and pays about threefold; hence the one
/// wider kernel of the reader. <see cref="DigitParser"/> is its oracle.</para>
/// <para>Reads 4 bytes before the first field and up to 128 bytes from there.</para>
/// </remarks>
internal static unsafe class CountTile
{
    public const int Lanes = 16;

    private const int Reach = 128;

    public static bool IsSupported => Avx512Vbmi.IsSupported;

    /// <summary>Converts fields.</summary>
    /// <param name="text">The block.</param>
    /// <param name="starts">Where each field begins; the first lane is a field of the record.</param>
    /// <param name="ends">Where each field ends.</param>
    /// <param name="numbers">The numbers; anything in the lanes that the result names.</param>
    /// <returns>A bit for each lane that is not a number of one to four digits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Convert(byte* text, Vector512<int> starts, Vector512<int> ends, out Vector512<int> numbers)
    {
        unchecked
        {
            int origin = starts.ToScalar() - 4;
            var offsets = ends - Vector512.Create(origin);
            var lengths = ends - starts;
            var indexes = Avx512BW.Shuffle(offsets.AsByte(), FourTimes) + LastFour;
            var first = Vector512.Load(text + origin);
            var second = Vector512.Load(text + origin + 64);
            var digits = Avx512Vbmi.PermuteVar64x8x2(first, indexes, second) ^ Vector512.Create((byte)'0');
            var shift = (Vector512.Create(4) - lengths).AsUInt32() << 3;
            digits &= Avx512F.ShiftLeftLogicalVariable(Vector512<uint>.AllBitsSet, shift).AsByte();

            var noDigit = Vector512.GreaterThan(digits, Vector512.Create((byte)9)).AsInt32();
            var odd = ~Vector512.Equals(noDigit, Vector512<int>.Zero)
                | Vector512.GreaterThan((lengths - Vector512.Create(1)).AsUInt32(), Vector512.Create(3u)).AsInt32()
                | Vector512.GreaterThan(offsets.AsUInt32(), Vector512.Create((uint)Reach)).AsInt32();
            var pairs = Avx512BW.MultiplyAddAdjacent(digits, TensAndOnes);
            numbers = Avx512BW.MultiplyAddAdjacent(pairs, HundredsAndOnes);
            return (uint)odd.ExtractMostSignificantBits();
        }
    }

    /// <summary>In each lane of four bytes, the lowest four times.</summary>
    private static Vector512<byte> FourTimes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
        0x0404040400000000ul, 0x0C0C0C0C08080808ul, 0x0404040400000000ul, 0x0C0C0C0C08080808ul,
        0x0404040400000000ul, 0x0C0C0C0C08080808ul, 0x0404040400000000ul, 0x0C0C0C0C08080808ul).AsByte();
    }

    /// <summary>In each lane of four bytes: -4, -3, -2, -1.</summary>
    private static Vector512<byte> LastFour
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0xFFFEFDFCu).AsByte();
    }

    private static Vector512<sbyte> TensAndOnes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create((short)(10 | (1 << 8))).AsSByte();
    }

    private static Vector512<short> HundredsAndOnes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(100 | (1 << 16)).AsInt16();
    }
}
