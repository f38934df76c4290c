namespace Electoral.Tally;

/// <summary>A set of cells of a sheet, one bit per cell, in the order of <see cref="Cells"/>.</summary>
internal sealed class CellSet : IEquatable<CellSet>
{
    private readonly ulong[] _words;

    public CellSet(ReadOnlySpan<ulong> words) => _words = words.ToArray();

    /// <summary>The set of the given cells out of <paramref name="count"/>.</summary>
    public CellSet(int count, params IEnumerable<int> cells)
    {
        _words = new ulong[Words(count)];
        foreach (int cell in cells) _words[cell >> 6] |= 1UL << (cell & 63);
    }

    public ReadOnlySpan<ulong> Bits => _words;

    public bool this[int cell] => (_words[cell >> 6] >> (cell & 63) & 1) != 0;

    public static int Words(int count) => (count + 63) / 64;

    public static int Hash(ReadOnlySpan<ulong> words)
    {
        ulong hash = 0;
        // A product modulo 2^64: the upper half depends on every bit.
        foreach (ulong word in words) hash = unchecked((hash ^ word) * 0x9E37_79B9_7F4A_7C15);
        return (int)(hash >> 33);
    }

    public CellSet And(CellSet other)
    {
        var both = (ulong[])_words.Clone();
        for (int i = 0; i < both.Length; i++) both[i] &= other._words[i];
        return new(both);
    }

    public bool Equals(CellSet? other) => other is not null && Bits.SequenceEqual(other.Bits);

    public override bool Equals(object? obj) => Equals(obj as CellSet);

    public override int GetHashCode() => Hash(_words);
}
