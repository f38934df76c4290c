using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of a block: each change of unit from one row to the next begins a new one.</summary>
/// <remarks>
/// Nothing is looked up: a unit that occurs again later is listed again, and the store merges them. While codes ascend,
/// no unit occurs twice, and the lists are already those of the tree.
/// </remarks>
internal sealed class CsvUnitRuns(int levels, bool[] hasNames)
{
    /// <summary>
    /// The required number of rows per change of an upper unit, and the limit for how often lowest ones recur.
    /// </summary>
    private const int RowsOfUpperUnit = 2, MostTimesListed = 2;

    private readonly Level[] _levels = [.. Enumerable.Range(0, levels).Select(i => new Level(hasNames[i]))];

    public Level[] Levels => _levels;

    /// <summary>The first row of each lowest unit.</summary>
    public List<int> RowStart => _levels.Length == 0 ? [] : _levels[^1].FirstRows;

    /// <summary>How many units are listed, of all levels.</summary>
    public int Count => _levels.Sum(level => level.Codes.Count);

    /// <summary>Whether every unit comes after the one before it.</summary>
    public bool Ascending => Array.TrueForAll(_levels, level => level.Ascends);

    /// <summary>
    /// The units above those of rows in any order; null until the store has found rows to be scattered.
    /// </summary>
    public CsvUpperUnits? Upper { get; set; }

    /// <summary>Whether nothing is listed, and each row says what its unit is.</summary>
    public bool AreScattered { get; set; }

    /// <summary>Where <see cref="AreScattered"/>: the number of the unit above each row's own.</summary>
    public int[] ParentOfRow { get; private set; } = [];

    /// <summary>Where <see cref="AreScattered"/>: the <see cref="SiblingKey"/> of each row's unit, undefined for a
    /// text.
    /// </summary>
    public ulong[] KeyOfRow { get; private set; } = [];

    /// <summary>Where <see cref="AreScattered"/>: codes that are not numbers.</summary>
    public CsvTextColumn Texts { get; } = new();

    /// <summary>The rows that have them.</summary>
    public List<int> RowsWithTexts { get; } = [];

    /// <summary>Whether the store has them already, or will look them up during the reading.</summary>
    public bool AreStored { get; set; }

    /// <summary>
    /// Whether the rows of a unit are mostly adjacent: those of the upper units, by how often they change; those of the
    /// lowest, in the first such block, by how many recur.
    /// </summary>
    public bool AreClustered(int rows, bool isFirst)
    {
        int upper = 0;
        foreach (var level in _levels.AsSpan(..^1)) upper += level.Codes.Count;
        if (_levels.Length < 2 || upper > rows / RowsOfUpperUnit) return false;
        if (!isFirst) return true;
        var (lowest, different) = (_levels[^1], new HashSet<ulong>());
        for (int unit = 0; unit < lowest.Codes.Count; unit++)
        {
            different.Add(CodeSlot.Hash(lowest.Parents[unit], CodePrint.Of(lowest.Codes[unit])));
        }

        return lowest.Codes.Count <= different.Count * MostTimesListed;
    }

    public void Clear()
    {
        foreach (var level in _levels) level.Clear();
        Texts.Clear();
        RowsWithTexts.Clear();
    }

    /// <summary>Makes sure that the units of this many rows can be recorded.</summary>
    public void EnsureCapacity(int rows)
    {
        if (rows <= ParentOfRow.Length) return;
        const int Few = 1024;
        int size = Math.Max(Few, rows * 2);
        (int[] parents, ulong[] keys) = (ParentOfRow, KeyOfRow);
        Array.Resize(ref parents, size);
        Array.Resize(ref keys, size);
        (ParentOfRow, KeyOfRow) = (parents, keys);
    }

    /// <summary>Notes the unit of a row by its code; space for the row is reserved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddKey(int row, ReadOnlySpan<byte> code)
    {
        if (SiblingKey.TryPack(code, out KeyOfRow[row])) return;
        Texts.Add(code);
        RowsWithTexts.Add(row);
    }

    /// <summary>One level's units, in the order of the rows.</summary>
    internal sealed class Level(bool hasNames)
    {
        public CsvTextColumn Codes { get; } = new();

        /// <summary>The names, or null if the layout has none for the level.</summary>
        public CsvTextColumn? Names { get; } = hasNames ? new() : null;

        /// <summary>The index of each unit's parent in the level above.</summary>
        public List<int> Parents { get; } = [];

        /// <summary>The first row of each unit.</summary>
        public List<int> FirstRows { get; } = [];

        /// <summary>The units of a block with this number of rows.</summary>
        public CsvUnitList In(int blockRows) => new()
        {
            Codes = Codes.BytesFrom(0),
            Ends = Codes.EndsFrom(0),
            Names = Names is null ? default : Names.BytesFrom(0),
            NameEnds = Names is null ? default : Names.EndsFrom(0),
            Parents = CollectionsMarshal.AsSpan(Parents),
            FirstRows = CollectionsMarshal.AsSpan(FirstRows),
            Rows = blockRows,
        };

        /// <summary>Whether every unit comes after the one before it, where both have one parent.</summary>
        public bool Ascends { get; private set; } = true;

        public void Clear()
        {
            Ascends = true;
            FirstRows.Clear();
            Codes.Clear();
            Names?.Clear();
            Parents.Clear();
        }

        /// <summary>Whether the last unit has this code and name.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool EndsWith(ReadOnlySpan<byte> code, ReadOnlySpan<byte> name) =>
            Codes.Count > 0 && SameBytes.Are(Codes.Last, code) && (Names is null || SameBytes.Are(Names.Last, name));

        /// <summary>Begins a unit.</summary>
        /// <param name="row">Its first row.</param>
        /// <param name="code">Its code.</param>
        /// <param name="name">Its name, empty if there is none.</param>
        /// <param name="parent">The index of its parent.</param>
        /// <param name="isSibling">Whether the unit before it has the same one.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Begin(int row, ReadOnlySpan<byte> code, ReadOnlySpan<byte> name, int parent, bool isSibling)
        {
            if (isSibling && Ascends && Codes.Count > 0) Ascends = CodeOrder.Compare(Codes.Last, code) < 0;
            FirstRows.Add(row);
            Codes.Add(code);
            Names?.Add(name);
            Parents.Add(parent);
        }
    }
}
