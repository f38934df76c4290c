using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Compares short texts.</summary>
/// <remarks>
/// Sixteen bytes at a time, those after the last left out of account. That many at once leave no wide register in use
/// for what is called next.
/// </remarks>
internal static unsafe class SameBytes
{
    private const uint AllSame = 0xFFFF;

    /// <summary>Compares texts after each of which sixteen more bytes can be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Are(byte* left, byte* right, int length)
    {
        // Positions are inside blocks: nothing wraps.
        unchecked
        {
            int at = 0;
            for (; length - at > 16; at += 16)
            {
                if (Vector128.Load(left + at) != Vector128.Load(right + at)) return false;
            }

            uint same = Vector128.Equals(Vector128.Load(left + at), Vector128.Load(right + at))
                .ExtractMostSignificantBits();
            uint wanted = (1u << (length - at)) - 1;
            return (same & wanted) == wanted;
        }
    }

    /// <summary>How many bytes of the first <paramref name="length"/> are the same before one is not.</summary>
    /// <remarks>Sixteen more can be read after each text.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CommonLength(byte* left, byte* right, int length)
    {
        // Positions are inside blocks: nothing wraps.
        unchecked
        {
            for (int at = 0; at < length; at += Vector128<byte>.Count)
            {
                uint same = Vector128.Equals(Vector128.Load(left + at), Vector128.Load(right + at))
                    .ExtractMostSignificantBits();
                if (same == AllSame) continue;
                return Math.Min(at + BitOperations.TrailingZeroCount(~same), length);
            }

            return length;
        }
    }

    /// <summary>Compares texts of a few bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Are(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        // By length alone, which others like it share: where texts differ cannot be guessed.
        if (left.Length != right.Length) return false;
        ref byte first = ref MemoryMarshal.GetReference(left), other = ref MemoryMarshal.GetReference(right);
        int length = left.Length, last = unchecked(length - sizeof(ulong));
        if (last >= 0)
        {
            for (int at = 0; at < last; at = unchecked(at + sizeof(ulong)))
            {
                if (Differ<ulong>(ref first, ref other, at)) return false;
            }

            return !Differ<ulong>(ref first, ref other, last);
        }

        if (length >= sizeof(uint))
        {
            return !(Differ<uint>(ref first, ref other, 0)
                | Differ<uint>(ref first, ref other, unchecked(length - sizeof(uint))));
        }

        for (int at = 0; at < length; at++)
        {
            if (left[at] != right[at]) return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Differ<T>(ref byte left, ref byte right, int at)
        where T : unmanaged, IEquatable<T> =>
        !Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref left, at)).Equals(
            Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref right, at)));
}
