using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A column of text in a block, filled row by row and appended to the whole block by block.</summary>
internal sealed class CsvTextColumn
{
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[32];
    private int _start, _lastStart;

    public int Count { get; private set; }

    /// <summary>Where a store reserved space for the texts: index and first byte of the first.</summary>
    public (int First, int Start) StoredAt { get; set; }

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            int start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>The last text of one or more.</summary>
    public ReadOnlySpan<byte> Last
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bytes.AsSpan(_lastStart, _ends[Count - 1] - _lastStart);
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
        GetSpace(text.Length);
        text.CopyTo(_bytes.AsSpan(_start));
        _start += text.Length;
    }

    /// <summary>Space for more bytes of the text that <see cref="End"/> will finish.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte GetSpace(int size)
    {
        if (_start + size > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_start + size, _bytes.Length * 2));
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _start);
    }

    /// <summary>Adds the bytes written into that space to the text.</summary>
    public void Advance(int written) => _start += written;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End()
    {
        if (Count == _ends.Length) Array.Resize(ref _ends, Count * 2);
        _lastStart = Count == 0 ? 0 : _ends[Count - 1];
        _ends[Count++] = _start;
    }
}
