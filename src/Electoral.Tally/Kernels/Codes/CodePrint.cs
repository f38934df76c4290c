using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>A code as one number of 64 bits: itself where it is short or a number, else a hash of it.</summary>
/// <remarks>
/// Up to seven bytes are stored unchanged with their length (bits 56 … 58); up to seventeen digits, below 2^57, as
/// their value with their length (bits 0 … 4) and a mark (bit 62). Two codes with the same print are then the same. A
/// hash has bit 63 set, and shows only that two codes differ.
/// </remarks>
internal static class CodePrint
{
    private const int ShortBytes = 7, MostDigits = 17;
    private const ulong Number = 1UL << 62, Hash = 1UL << 63;

    /// <summary>The print of a code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<byte> code)
    {
        if (code.Length <= ShortBytes) return Short(code);
        return TryParse(code, out ulong value) ? Number | value << 5 | (uint)code.Length : HashOf(code);
    }

    /// <summary>Whether codes with this print are the same.</summary>
    public static bool IsExact(ulong print) => (print & Hash) == 0;

    /// <summary>The value of 1 to 17 digits; false for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ReadOnlySpan<byte> code, out ulong value)
    {
        // At most 17 digits are below 2^57: nothing wraps that is used.
        unchecked
        {
            value = 0;
            if (code.Length - 1 is < 0 or >= MostDigits) return false;
            if (code.Length >= 8)
            {
                if (!TryParseEight(MemoryMarshal.Read<ulong>(code), out value)) return false;
                code = code[8..];
            }

            uint most = 0;
            foreach (byte b in code)
            {
                uint digit = (uint)(b - '0');
                most = Math.Max(most, digit);
                value = (value * 10) + digit;
            }

            return most <= 9;
        }
    }

    /// <summary>Eight digits at once, in pairs, fours and eight; the first is the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParseEight(ulong bytes, out ulong value)
    {
        unchecked
        {
            if (!BitConverter.IsLittleEndian) bytes = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(bytes);
            ulong digits = bytes ^ 0x3030303030303030ul;
            ulong pairs = ((digits * 10) + (digits >> 8)) & 0x00FF00FF00FF00FFul;
            ulong fours = ((pairs * 100) + (pairs >> 16)) & 0x0000FFFF0000FFFFul;
            value = ((fours & 0xFFFF) * 10000) + (fours >> 32);
            return (((digits + 0x7676767676767676ul) | digits) & 0x8080808080808080ul) == 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Short(ReadOnlySpan<byte> code)
    {
        ulong print = (ulong)code.Length << 56;
        for (int i = 0; i < code.Length; i++) print |= (ulong)code[i] << (8 * i);
        return print;
    }

    private static ulong HashOf(ReadOnlySpan<byte> code)
    {
        unchecked
        {
            ulong hash = (uint)code.Length;
            for (; code.Length >= 8; code = code[8..]) hash = Mix(hash ^ MemoryMarshal.Read<ulong>(code));
            return Mix(hash ^ Short(code)) | Hash;
        }
    }

    private static ulong Mix(ulong value) => unchecked(BitOperations.RotateLeft(value, 29) * 0xD6E8FEB86659FD93ul);
}
