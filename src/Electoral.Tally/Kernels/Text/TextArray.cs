using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally.Kernels;

/// <summary>An immutable list of texts as UTF-8: one array of bytes and the positions where each text begins.</summary>
/// <remarks>Two objects for any number of texts; a text becomes a <see cref="string"/> only when asked for.</remarks>
internal sealed partial class TextArray(byte[] bytes, int[] offsets, int count)
{
    private readonly byte[] _bytes = bytes;
    private readonly int[] _offsets = offsets;

    public static TextArray Empty { get; } = new([], [0], 0);

    public int Count { get; } = count;

    /// <summary>The bytes of all texts.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, ByteCount);

    /// <summary>Where each text begins, and where the last one ends.</summary>
    public ReadOnlyMemory<int> Offsets => _offsets.AsMemory(0, Count + 1);

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

    /// <summary>Whether all bytes are visible ASCII: no blank, no control, nothing of several bytes.</summary>
    public bool HaveNoBlanks() => !_bytes.AsSpan(0, ByteCount).ContainsAnyExceptInRange((byte)'!', (byte)'~');

    /// <summary>Whether any byte is a letter or no ASCII: false for numbers, whatever is between them.</summary>
    public bool MayHaveLetters() => _bytes.AsSpan(0, ByteCount).ContainsAnyInRange((byte)'A', (byte)0xFF);

    /// <summary>Whether any text is empty.</summary>
    public bool HaveEmpty()
    {
        ReadOnlySpan<int> starts = _offsets.AsSpan(0, Count), ends = _offsets.AsSpan(1, Count);
        int text = 0;
        for (; text + Vector<int>.Count <= starts.Length; text += Vector<int>.Count)
        {
            if (Vector.EqualsAny(new Vector<int>(starts[text..]), new Vector<int>(ends[text..]))) return true;
        }

        while (text < starts.Length && starts[text] != ends[text]) text++;
        return text < starts.Length;
    }

    public string GetString(int index) => Encoding.UTF8.GetString(this[index]);
}
