namespace Electoral.Tally.Kernels;

/// <summary>Collects texts for a <see cref="TextArray"/>. Not safe to share between threads.</summary>
internal sealed class TextArrayBuilder(int capacity = 16, int byteCapacity = 256)
{
    private byte[] _bytes = new byte[Math.Max(byteCapacity, 16)];
    private int[] _offsets = new int[Math.Max(capacity, 4) + 1];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int index] =>
        _bytes.AsSpan(_offsets[index], _offsets[index + 1] - _offsets[index]);

    public void Add(ReadOnlySpan<byte> text)
    {
        int end = _offsets[Count], next = checked(end + text.Length);
        if (next > _bytes.Length) Array.Resize(ref _bytes, Grown(_bytes.Length, next));
        if (Count + 2 > _offsets.Length) Array.Resize(ref _offsets, Grown(_offsets.Length, Count + 2));
        text.CopyTo(_bytes.AsSpan(end));
        _offsets[++Count] = next;
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

    private static int Grown(int length, int needed) =>
        (int)Math.Min(Array.MaxLength, Math.Max(needed, length * 2L));
}
