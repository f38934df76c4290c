using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally.Kernels;

/// <summary>An immutable list of texts as UTF-8: one array of bytes and the places where each text begins.</summary>
/// <remarks>Two objects for any number of texts; a text becomes a <see cref="string"/> only when asked for.</remarks>
internal sealed class TextArray(byte[] bytes, int[] offsets, int count)
{
    private const int BlockTexts = 1 << 14;

    private readonly byte[] _bytes = bytes;
    private readonly int[] _offsets = offsets;

    public static TextArray Empty { get; } = new([], [0], 0);

    public int Count { get; } = count;

    public int ByteCount => _offsets[Count];

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            int start = _offsets[index];
            return _bytes.AsSpan(start, _offsets[index + 1] - start);
        }
    }

    /// <summary>
    /// Whether every text is valid UTF-8: all bytes together are, and no text begins inside a character.
    /// </summary>
    public bool AreUtf8()
    {
        if (!Utf8.IsValid(_bytes.AsSpan(0, ByteCount))) return false;
        if (Ascii.IsValid(_bytes.AsSpan(0, ByteCount))) return true;
        for (int i = 0; i < Count; i++)
        {
            if (!this[i].IsEmpty && (this[i][0] & 0xC0) == 0x80) return false;
        }

        return true;
    }

    public string GetString(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>The texts at <paramref name="order"/>, in that order.</summary>
    public TextArray Take(int[] order, int threads = 1)
    {
        var work = new Workload(threads, BlockTexts, 0, CancellationToken.None);
        var offsets = GC.AllocateUninitializedArray<int>(order.Length + 1);
        // First the ends of a block's texts among themselves, then among all.
        int[] starts = new int[work.BlocksOf(order.Length) + 1];
        work.ForRanges(order.Length, (from, end) =>
            starts[(from / BlockTexts) + 1] = Measure(order.AsSpan(from..end), offsets.AsSpan(from + 1)));
        for (int block = 1; block < starts.Length; block++)
        {
            starts[block] = checked(starts[block] + starts[block - 1]);
        }

        offsets[0] = 0;
        byte[] bytes = GC.AllocateUninitializedArray<byte>(starts[^1]);
        work.ForRanges(order.Length, (from, end) =>
        {
            int start = starts[from / BlockTexts];
            foreach (ref int offset in offsets.AsSpan(from + 1, end - from)) offset += start;
            Copy(order.AsSpan(from..end), bytes.AsSpan(start..offsets[end]));
        });
        return new(bytes, offsets, order.Length);
    }

    /// <summary>Where texts end if they follow one another; the end of the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Measure(ReadOnlySpan<int> order, Span<int> ends)
    {
        int end = 0;
        for (int i = 0; i < order.Length; i++)
        {
            end = checked(end + _offsets[order[i] + 1] - _offsets[order[i]]);
            ends[i] = end;
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(ReadOnlySpan<int> order, Span<byte> room)
    {
        foreach (int text in order)
        {
            int start = _offsets[text], length = _offsets[text + 1] - start;
            _bytes.AsSpan(start, length).CopyTo(room);
            room = room[length..];
        }
    }
}
