namespace Electoral.Tally;

/// <summary>The rows of a block cut where the sheet changes: neighbours of one sheet are a fragment of it.</summary>
/// <remarks>
/// A sheet has several fragments if its records are separated by block borders or by records of other sheets. All of
/// them have the same identity: the codes of the units, the sheet's own code, and its key where the layout has one.
/// Filled by the thread that read the block.
/// </remarks>
internal sealed class CsvFragments
{
    private int[] _firstRows = new int[32];
    private int[] _units = new int[32];
    private ulong[] _hashes = new ulong[32];

    public int Count { get; private set; }

    /// <summary>The identities; none if each row is a sheet of its own.</summary>
    public CsvTextColumn Keys { get; } = new();

    public int FirstRow(int fragment) => _firstRows[fragment];

    /// <summary>The index of its lowest unit among those of the block.</summary>
    public int UnitOf(int fragment) => _units[fragment];

    public ulong HashOf(int fragment) => _hashes[fragment];

    /// <summary>The row after its last one in a block with this number of rows.</summary>
    public int EndOf(int fragment, int rows) => fragment + 1 < Count ? _firstRows[fragment + 1] : rows;

    public void Add(int firstRow, int unit, ulong hash)
    {
        if (Count == _firstRows.Length)
        {
            Array.Resize(ref _firstRows, Count * 2);
            Array.Resize(ref _units, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        (_firstRows[Count], _units[Count], _hashes[Count]) = (firstRow, unit, hash);
        Count++;
    }

    public void Clear()
    {
        Count = 0;
        Keys.Clear();
    }
}
