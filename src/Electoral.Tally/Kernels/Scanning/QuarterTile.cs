using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Converts four neighbouring fields of a record to numbers at once.</summary>
/// <remarks>
/// <para>The last four bytes of each field are loaded as one lane, digits before the first are masked away, and all
/// four numbers are put together in a few instructions. A field that is longer than four digits, empty or no number is
/// named in the result and left to the scalar way. Any processor with vectors of 128 bits will do; two multiply-adds
/// that some have are shifts and additions on the others.</para>
/// <para><see cref="CountTile"/> does sixteen with one permutation where there are registers for it; the oracle of both
/// is <see cref="DigitParser"/>. Reads the 4 bytes before the end of each field, which may be before the text.</para>
/// </remarks>
internal static unsafe class QuarterTile
{
    public const int Lanes = 4;

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    /// <summary>Converts fields.</summary>
    /// <param name="text">The block.</param>
    /// <param name="starts">Where each field begins.</param>
    /// <param name="ends">Where each field ends.</param>
    /// <param name="numbers">The numbers; anything in the lanes that the result names.</param>
    /// <returns>All bits set in each lane that is not a number of one to four digits, 0 in the others.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Convert(
        byte* text, Vector128<int> starts, Vector128<int> ends, out Vector128<int> numbers)
    {
        // A pair is at most 99 and a number at most 9,999 where all four bytes are digits; otherwise the result is
        // undefined.
        unchecked
        {
            var lengths = ends - starts;
            int* end = (int*)&ends;
            var words = Vector128.Create(
                Word(text, end[0]), Word(text, end[1]), Word(text, end[2]), Word(text, end[3]));
            var length = Vector128.Shuffle(lengths.AsByte(), FourTimes).AsSByte();
            var isInside = Vector128.GreaterThan(length, DigitsBehind).AsByte();
            var digits = (words.AsByte() ^ Vector128.Create((byte)'0')) & isInside;

            var noDigit = Vector128.Equals(Vector128.Max(digits, Vector128.Create((byte)10)), digits).AsInt32();
            var before = (lengths - Vector128<int>.One).AsUInt32();
            var wrongLength = Vector128.Equals(Vector128.Max(before, Vector128.Create(4u)), before).AsInt32();
            numbers = Join(digits);
            return Vector128.GreaterThan((noDigit | wrongLength).AsUInt32(), Vector128<uint>.Zero).AsInt32();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Word(byte* text, int end) =>
        unchecked(Unsafe.ReadUnaligned<int>(text + (nint)end - sizeof(int)));

    /// <summary>Makes one number of the four digits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Join(Vector128<byte> digits)
    {
        if (Ssse3.IsSupported)
        {
            var joined = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((short)(10 | (1 << 8))).AsSByte());
            return Sse2.MultiplyAddAdjacent(joined, Vector128.Create(100 | (1 << 16)).AsInt16());
        }

        unchecked
        {
            var words = digits.AsUInt32();
            var pairs = (words << 3) + (words << 1) + (words >> 8);
            var hundreds = pairs & Vector128.Create(0xFFu);
            var rest = (pairs >> 16) & Vector128.Create(0xFFu);
            return ((hundreds << 6) + (hundreds << 5) + (hundreds << 2) + rest).AsInt32();
        }
    }

    /// <summary>In each lane of four bytes, the lowest four times.</summary>
    private static Vector128<byte> FourTimes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0x0404040400000000ul, 0x0C0C0C0C08080808ul).AsByte();
    }

    /// <summary>In each lane of four bytes how many more digits follow: a byte is a digit of the field where the
    /// field is longer than that.</summary>
    private static Vector128<sbyte> DigitsBehind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0x00010203u).AsSByte();
    }
}
