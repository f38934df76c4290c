namespace Electoral.Tally;

/// <summary>Lets a dictionary keyed by sets of cells be searched with bits that are not a set yet.</summary>
internal sealed class CellSetComparer : IEqualityComparer<CellSet>, IAlternateEqualityComparer<ReadOnlySpan<ulong>,
CellSet>
{
    public static CellSetComparer Instance { get; } = new();

    public bool Equals(CellSet? x, CellSet? y) => x is null ? y is null : x.Equals(y);

    public int GetHashCode(CellSet obj) => obj.GetHashCode();

    public bool Equals(ReadOnlySpan<ulong> alternate, CellSet other) => alternate.SequenceEqual(other.Bits);

    public int GetHashCode(ReadOnlySpan<ulong> alternate) => CellSet.Hash(alternate);

    public CellSet Create(ReadOnlySpan<ulong> alternate) => new(alternate);
}
