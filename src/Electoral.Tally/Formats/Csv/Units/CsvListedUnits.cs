using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of rows as they come: each change of unit from one row to the next lists one more.</summary>
/// <remarks>
/// Nothing is looked up or kept for each row. While units ascend none is listed twice; later one may be listed as often
/// as its rows are separated by those of other units, and <see cref="CsvUnitMerge"/> makes one of them in the end.
/// </remarks>
internal sealed class CsvListedUnits(IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, bool[] hasNames)
{
    /// <summary>The most units reserved when they are only expected.</summary>
    private const int MostReserved = 1 << 26;

    private readonly Level[] _levels = Array.ConvertAll(hasNames, has => new Level(has));

    /// <summary>How many are listed.</summary>
    public int Count => _levels.Sum(level => level.Codes.Count);

    /// <summary>Whether every unit comes after the one before it, so that none is listed twice.</summary>
    public bool Ascending { get; private set; } = true;

    public IReadOnlyList<Level> Levels => _levels;

    /// <summary>Whether the units of a block would be listed after all others, and in order.</summary>
    public bool Ascends(CsvUnitRuns runs)
    {
        if (!Ascending || !runs.Ascending) return false;
        int changed = FirstDifference(runs);
        return changed == _levels.Length || _levels[changed].ComesBefore(runs.Levels[changed]);
    }

    /// <summary>Adds the units of a block whose first row is <paramref name="firstRow"/>.</summary>
    /// <returns>Whether the block's first row has the unit of the row before it.</returns>
    /// <param name="runs">The units of the block.</param>
    /// <param name="firstRow">Its first row.</param>
    /// <param name="rows">How many it has.</param>
    /// <param name="capacity">How many rows to expect in all.</param>
    /// <param name="ascends">Whether its units come after all others, and in order.</param>
    public bool Append(CsvUnitRuns runs, int firstRow, int rows, int capacity, bool ascends)
    {
        Ascending &= ascends;
        if (Count == 0) Reserve(runs, rows, capacity);
        int changed = FirstDifference(runs), parentShift = 0;
        if (changed < _levels.Length)
        {
            // The units above are the same: siblings meet here.
            _levels[changed].Ascends &= _levels[changed].ComesBefore(runs.Levels[changed]);
        }

        for (int level = 0; level < _levels.Length; level++)
        {
            var (block, units) = (runs.Levels[level], _levels[level]);
            int skip = level < changed ? 1 : 0, shift = units.Codes.Count - skip;
            units.Ascends &= block.Ascends;
            block.Codes.CopyTo(units.Codes, skip);
            if (units.Names is { } names) block.Names!.CopyTo(names, skip);
            AddAll(block.Parents, skip, level == 0 ? 0 : parentShift, units.Parents);
            AddAll(block.FirstRows, skip, firstRow, units.FirstRows);
            parentShift = shift;
        }

        return changed == _levels.Length;
    }

    /// <summary>The units of this many rows as they are listed: the order of the tree while they ascend.</summary>
    public StagedUnits Build(int rows)
    {
        var levels = Array.ConvertAll(
            _levels, level => new StagedLevel(
                level.Codes.Build(), level.Names?.Build(), level.Parents.ToArray(level.Parents.Count)));
        int[] rowStart = _levels is [.., var lowest] ? [.. lowest.FirstRows.Items, rows] : [0, rows];
        return new(levelNames, levels, rowStart, null, unique) { AreOrdered = true };
    }

    /// <summary>Reserves space for the units of all rows, as if later blocks were like the first.</summary>
    private void Reserve(CsvUnitRuns runs, int rows, int capacity)
    {
        for (int level = 0; level < _levels.Length && rows > 0; level++)
        {
            var (block, units) = (runs.Levels[level], _levels[level]);
            int count = Expected(block.Codes.Count);
            units.Codes.EnsureCapacity(count, Expected(block.Codes.BytesFrom(0).Length));
            units.Names?.EnsureCapacity(count, Expected(block.Names!.BytesFrom(0).Length));
            units.Parents.EnsureCapacity(count);
            units.FirstRows.EnsureCapacity(count);
        }

        int Expected(int found) => (int)Math.Min(MostReserved, (long)found * Math.Max(capacity, rows) / rows);
    }

    /// <summary>
    /// The first level at which the block's first unit is not the one listed last; the number of levels if there is
    /// none.
    /// </summary>
    private int FirstDifference(CsvUnitRuns runs)
    {
        int level = 0;
        while (level < _levels.Length && _levels[level].EndsWith(runs.Levels[level])) level++;
        return level;
    }

    /// <summary>Adds numbers from <paramref name="first"/> on, each raised by <paramref name="shift"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAll(List<int> numbers, int first, int shift, GrowingArray<int> all)
    {
        var added = CollectionsMarshal.AsSpan(numbers)[first..];
        var target = all.Extend(added.Length);
        for (int i = 0; i < target.Length; i++) target[i] = added[i] + shift;
    }

    /// <summary>One level's units, in the order of the rows.</summary>
    internal sealed class Level(bool hasNames)
    {
        public TextArrayBuilder Codes { get; } = new();

        public TextArrayBuilder? Names { get; } = hasNames ? new() : null;

        /// <summary>The index of each unit's parent in the level above.</summary>
        public GrowingArray<int> Parents { get; } = new();

        /// <summary>The first row of each unit.</summary>
        public GrowingArray<int> FirstRows { get; } = new();

        /// <summary>How many rows a unit has where it is listed.</summary>
        public int RowsOf(int unit, int rows) =>
            (unit + 1 < FirstRows.Count ? FirstRows[unit + 1] : rows) - FirstRows[unit];

        /// <summary>Whether every unit comes after the one before it, where both have one parent.</summary>
        public bool Ascends { get; set; } = true;

        /// <summary>The units, given the number of rows.</summary>
        public CsvUnitList In(int rows) => new()
        {
            Codes = Codes.Bytes,
            Ends = Codes.Ends,
            Names = Names is null ? default : Names.Bytes,
            NameEnds = Names is null ? default : Names.Ends,
            Parents = Parents.Items,
            FirstRows = FirstRows.Items,
            Rows = rows,
        };

        /// <summary>Whether the last unit is before the first one of a block.</summary>
        public bool ComesBefore(CsvUnitRuns.Level block) =>
            Codes.Count == 0 || CodeOrder.Compare(Codes[Codes.Count - 1], block.Codes[0]) < 0;

        /// <summary>Whether the last unit is the first one of a block.</summary>
        public bool EndsWith(CsvUnitRuns.Level block)
        {
            int last = Codes.Count - 1;
            return last >= 0 && Codes[last].SequenceEqual(block.Codes[0])
                && (Names is null || Names[last].SequenceEqual(block.Names![0]));
        }
    }
}
