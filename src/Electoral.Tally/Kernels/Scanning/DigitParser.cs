using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Converts short decimal numbers, all digits at once.</summary>
/// <remarks>
/// The bytes that end at <c>end</c> are loaded as one word, those before the number masked away, and digits joined in
/// pairs (words as vectors of bytes). The eight bytes before a number must be readable. Nothing wraps: each product
/// stays below 2^64 because the digits are below 10; <c>unchecked</c> only spares the tests.
/// </remarks>
internal static unsafe class DigitParser
{
    /// <summary>The number in the <paramref name="length"/> bytes before <paramref name="end"/>, or -1.</summary>
    /// <returns>-1 where the length is not 1 to 8 or a byte is not a digit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Parse(byte* end, int length) =>
        unchecked((uint)(length - 1)) < 4 ? ParseUpTo4(end, length) : ParseUpTo8(end, length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ParseUpTo4(byte* end, int length)
    {
        unchecked
        {
            uint digits = Unsafe.ReadUnaligned<uint>(end - 4) ^ 0x30303030u;
            digits &= uint.MaxValue << (32 - (length * 8));
            if ((((digits + 0x76767676u) | digits) & 0x80808080u) != 0) return -1;
            uint pairs = (digits * 10) + (digits >> 8);
            return (int)(((pairs & 0xFF) * 100) + ((pairs >> 16) & 0xFF));
        }
    }

    private static int ParseUpTo8(byte* end, int length)
    {
        unchecked
        {
            if ((uint)(length - 1) >= 8) return -1;
            ulong digits = Unsafe.ReadUnaligned<ulong>(end - 8) ^ 0x3030303030303030ul;
            digits &= ulong.MaxValue << (64 - (length * 8));
            if ((((digits + 0x7676767676767676ul) | digits) & 0x8080808080808080ul) != 0) return -1;
            ulong pairs = ((digits * 10) + (digits >> 8)) & 0x00FF00FF00FF00FFul;
            ulong fours = ((pairs * 100) + (pairs >> 16)) & 0x0000FFFF0000FFFFul;
            return (int)(((fours & 0xFFFF) * 10000) + (fours >> 32));
        }
    }
}
