using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Collects texts for a <see cref="TextArray"/>. Not safe to share between threads.</summary>
internal sealed class TextArrayBuilder(int capacity = 16, int byteCapacity = 256)
{
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(byteCapacity, 16));
    private int[] _offsets = Offsets(Math.Max(capacity, 4) + 1);

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int index] =>
        _bytes.AsSpan(_offsets[index], _offsets[index + 1] - _offsets[index]);

    public int ByteCount => _offsets[Count];

    /// <summary>The texts, one after another.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, ByteCount);

    /// <summary>Where each text ends.</summary>
    public ReadOnlySpan<int> Ends => _offsets.AsSpan(1, Count);

    public void Add(ReadOnlySpan<byte> text)
    {
        int end = _offsets[Count];
        Reserve(1, text.Length);
        text.CopyTo(_bytes.AsSpan(end));
        _offsets[++Count] = end + text.Length;
    }

    /// <summary>Adds texts stored one after another.</summary>
    /// <param name="bytes">Their bytes.</param>
    /// <param name="ends">Where each ends, counted from <paramref name="origin"/> before the first byte.</param>
    /// <param name="origin">The position of the first byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddAll(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, int origin)
    {
        int start = _offsets[Count];
        Reserve(ends.Length, bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(start));
        var offsets = _offsets.AsSpan(Count + 1, ends.Length);
        int shift = start - origin;
        for (int i = 0; i < ends.Length; i++) offsets[i] = ends[i] + shift;
        Count += ends.Length;
    }

    /// <summary>Reserves memory for this many texts and bytes in all.</summary>
    public void EnsureCapacity(int texts, int bytes)
    {
        if (bytes > _bytes.Length) Resize(ref _bytes, bytes, ByteCount);
        if (texts >= _offsets.Length) Resize(ref _offsets, texts + 1, Count + 1);
    }

    /// <summary>Whether this many more texts and bytes fit without moving what there is.</summary>
    public bool HasCapacity(int texts, int bytes) =>
        (long)ByteCount + bytes <= _bytes.Length && (long)Count + texts < _offsets.Length;

    /// <summary>Reserves memory for texts that <see cref="Fill"/> will write, from whatever thread.</summary>
    /// <returns>The index of the first of them.</returns>
    public int Extend(int texts, int bytes)
    {
        int first = Count, end = ByteCount + bytes;
        Reserve(texts, bytes);
        Count += texts;
        _offsets[Count] = end;
        return first;
    }

    /// <summary>Writes texts that memory was reserved for; nothing may be moved meanwhile.</summary>
    /// <param name="first">The index of the first.</param>
    /// <param name="start">The position of their first byte.</param>
    /// <param name="bytes">Their bytes.</param>
    /// <param name="ends">Where each ends, counted from the first byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(int first, int start, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
    {
        bytes.CopyTo(_bytes.AsSpan(start));
        var offsets = _offsets.AsSpan(first + 1, ends.Length);
        for (int i = 0; i < ends.Length; i++) offsets[i] = ends[i] + start;
    }

    public void AddAll(TextArray texts)
    {
        for (int i = 0; i < texts.Count; i++) Add(texts[i]);
    }

    /// <summary>Replaces the texts from <paramref name="count"/> on by nothing.</summary>
    public void Truncate(int count) => Count = count;

    public TextArray Build()
    {
        var bytes = _bytes.Length > _offsets[Count] * 5L / 4 ? _bytes.AsSpan(0, _offsets[Count]).ToArray() : _bytes;
        var offsets = _offsets.Length > (Count + 1) * 5L / 4 ? _offsets.AsSpan(0, Count + 1).ToArray() : _offsets;
        return new TextArray(bytes, offsets, Count);
    }

    private void Reserve(int texts, int bytes)
    {
        int end = checked(_offsets[Count] + bytes), count = Count + texts + 1;
        if (end > _bytes.Length) Resize(ref _bytes, Grown(_bytes.Length, end), ByteCount);
        if (count > _offsets.Length) Resize(ref _offsets, Grown(_offsets.Length, count), Count + 1);
    }

    private static int[] Offsets(int length)
    {
        int[] offsets = GC.AllocateUninitializedArray<int>(length);
        offsets[0] = 0;
        return offsets;
    }

    private static void Resize<T>(ref T[] items, int length, int count)
    {
        var larger = GC.AllocateUninitializedArray<T>(length);
        items.AsSpan(0, count).CopyTo(larger);
        items = larger;
    }

    private static int Grown(int length, int needed) =>
        (int)Math.Min(Array.MaxLength, Math.Max(needed, length * 2L));
}
