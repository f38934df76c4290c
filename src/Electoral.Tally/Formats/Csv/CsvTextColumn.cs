using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A column of text in a block, filled row by row and appended to the whole block by block.</summary>
internal sealed class CsvTextColumn
{
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[32];
    private int _start;

    public int Count { get; private set; }

    /// <summary>Where a store made room for the texts: the place of the first, and of its first byte.</summary>
    public (int First, int Start) StoredAt { get; set; }

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            int start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>The bytes of the texts from <paramref name="first"/> on, one after another.</summary>
    public ReadOnlySpan<byte> BytesFrom(int first) => _bytes.AsSpan(StartOf(first).._start);

    /// <summary>Where the texts from <paramref name="first"/> on end, counted from the first byte of all.</summary>
    public ReadOnlySpan<int> EndsFrom(int first) => _ends.AsSpan(first..Count);

    /// <summary>Where a text begins.</summary>
    public int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];

    /// <summary>Adds the texts from <paramref name="first"/> on to others.</summary>
    public void CopyTo(TextArrayBuilder others, int first = 0) =>
        others.AddAll(BytesFrom(first), EndsFrom(first), StartOf(first));

    public void Clear() => (Count, _start) = (0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<byte> text)
    {
        Append(text);
        End();
    }

    /// <summary>Adds to the text that <see cref="End"/> will finish.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> text)
    {
        if (_start + text.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_start + text.Length, _bytes.Length * 2));
        }
        text.CopyTo(_bytes.AsSpan(_start));
        _start += text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End()
    {
        if (Count == _ends.Length) Array.Resize(ref _ends, Count * 2);
        _ends[Count++] = _start;
    }

    /// <summary>Forgets the texts from <paramref name="count"/> on, and the unfinished one.</summary>
    public void Truncate(int count)
    {
        Count = count;
        _start = count == 0 ? 0 : _ends[count - 1];
    }
}
