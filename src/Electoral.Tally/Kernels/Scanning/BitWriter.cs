using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Writes bits one after another, up to 64 at a time.</summary>
/// <remarks>Writes up to 8 bytes after the last bit.</remarks>
internal unsafe struct BitWriter(ulong* start)
{
    private byte* _next = (byte*)start;
    private ulong _open;
    private int _filled;

    /// <summary>A writer that has written some bits, none of them set.</summary>
    public static BitWriter Behind(ulong* start, int zeros)
    {
        new Span<byte>(start, zeros / 8).Clear();
        return new(start) { _next = unchecked((byte*)start + (zeros / 8)), _filled = zeros % 8 };
    }

    /// <summary>Writes the lowest bits of a word; those above must be 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ulong bits, int count)
    {
        // Fewer than 8 bits are open: with up to 56 more they fill a word, and no branch asks whether.
        unchecked
        {
            if (count > 56)
            {
                AppendLow(bits & ((1UL << 32) - 1), 32);
                (bits, count) = (bits >> 32, count - 32);
            }

            AppendLow(bits, count);
        }
    }

    /// <summary>Writes the bits of the last byte that is not full.</summary>
    public readonly void End() => *(ulong*)_next = _open;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendLow(ulong bits, int count)
    {
        unchecked
        {
            ulong word = _open | (bits << _filled);
            *(ulong*)_next = word;
            int filled = _filled + count, whole = filled & ~7;
            _next += whole >> 3;
            // A shift by 64 is one by 0: a full word leaves nothing open.
            _open = whole == 64 ? 0 : word >> whole;
            _filled = filled & 7;
        }
    }
}
