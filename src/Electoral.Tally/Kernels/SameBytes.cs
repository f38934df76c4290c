using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Compares short texts.</summary>
/// <remarks>
/// Sixteen bytes at a time, the last ones with those behind them masked away. That many at once leave no wide register
/// in use for what is called next.
/// </remarks>
internal static unsafe class SameBytes
{
    /// <summary>Compares texts behind each of which sixteen more bytes can be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Are(byte* left, byte* right, int length)
    {
        // Places lie inside blocks: nothing wraps.
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

    /// <summary>Compares texts of a few bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Are(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length) return false;
        int at = 0;
        for (; left.Length - at >= 8; at += 8)
        {
            if (BinaryPrimitives.ReadUInt64LittleEndian(left[at..])
                != BinaryPrimitives.ReadUInt64LittleEndian(right[at..]))
            {
                return false;
            }
        }

        for (; at < left.Length; at++)
        {
            if (left[at] != right[at]) return false;
        }

        return true;
    }
}
