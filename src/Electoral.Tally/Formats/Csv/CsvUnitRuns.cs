using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of a block: each change of unit from one row to the next begins a new one.</summary>
/// <remarks>
/// Nothing is looked up: a unit that comes again later is listed again, and the store sorts that out. As long as
/// codes ascend no unit comes twice, and the lists are those of the tree already.
/// </remarks>
internal sealed class CsvUnitRuns(int levels, bool[] hasNames)
{
    private readonly Level[] _levels = [.. Enumerable.Range(0, levels).Select(i => new Level(hasNames[i]))];

    public IReadOnlyList<Level> Levels => _levels;

    /// <summary>The first row of each lowest unit.</summary>
    public List<int> RowStart => _levels.Length == 0 ? [] : _levels[^1].FirstRows;

    /// <summary>Whether every unit stands after the one before it.</summary>
    public bool Ascending { get; private set; } = true;

    public void Clear()
    {
        foreach (var level in _levels) level.Clear();
        Ascending = true;
    }

    /// <summary>
    /// Begins a unit at <paramref name="row"/> that differs from the last at <paramref name="changed"/> and below.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="changed">The highest level whose code or name differs, from 0.</param>
    /// <param name="codes">The codes of the row, a text a level.</param>
    /// <param name="names">The names of the row, a text a level, empty where there is none.</param>
    public void Begin(int row, int changed, CsvTextColumn codes, CsvTextColumn names)
    {
        var top = _levels[changed];
        if (RowStart.Count > 0 && CodeOrder.Compare(top.Codes[top.Codes.Count - 1], codes[changed]) >= 0)
        {
            Ascending = false;
        }
        for (int level = changed; level < _levels.Length; level++)
        {
            int parent = level == 0 ? 0 : _levels[level - 1].Codes.Count - 1;
            _levels[level].Add(codes[level], names[level], parent, row);
        }
    }

    /// <summary>One level's units, in the order of the rows.</summary>
    internal sealed class Level(bool hasNames)
    {
        public CsvTextColumn Codes { get; } = new();

        /// <summary>The names, or null where the layout has none for the level.</summary>
        public CsvTextColumn? Names { get; } = hasNames ? new() : null;

        /// <summary>The place of each unit's parent in the level above.</summary>
        public List<int> Parents { get; } = [];

        /// <summary>The first row of each unit.</summary>
        public List<int> FirstRows { get; } = [];

        /// <summary>How many rows a unit has in the block.</summary>
        public int RowsOf(int unit, int blockRows) =>
            (unit + 1 < FirstRows.Count ? FirstRows[unit + 1] : blockRows) - FirstRows[unit];

        public void Clear()
        {
            FirstRows.Clear();
            Codes.Clear();
            Names?.Clear();
            Parents.Clear();
        }

        public void Add(ReadOnlySpan<byte> code, ReadOnlySpan<byte> name, int parent, int row)
        {
            FirstRows.Add(row);
            Codes.Add(code);
            Names?.Add(name);
            Parents.Add(parent);
        }
    }
}
