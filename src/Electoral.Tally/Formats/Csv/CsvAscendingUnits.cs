using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// The units of rows that come unit by unit, each unit after the one before it: nothing is looked up or kept a row.
/// </summary>
internal sealed class CsvAscendingUnits(IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, bool[] hasNames)
{
    private readonly Level[] _levels = Array.ConvertAll(hasNames, has => new Level(has));
    private readonly List<int> _rowStart = [];

    public int Count => _levels.Sum(level => level.Codes.Count);

    /// <summary>The first row of each lowest unit.</summary>
    public IReadOnlyList<int> RowStart => _rowStart;

    public IReadOnlyList<Level> Levels => _levels;

    /// <summary>Adds the units of a block whose first row is <paramref name="firstRow"/>.</summary>
    /// <returns>
    /// Whether the block's first row has the unit of the row before it; null where the block breaks the order, and
    /// nothing was added.
    /// </returns>
    public bool? TryAppend(CsvUnitRuns runs, int firstRow)
    {
        int changed = FirstDifference(runs);
        if (!runs.Ascending || changed < 0) return null;
        int parentShift = 0;
        for (int level = 0; level < _levels.Length; level++)
        {
            var (block, units) = (runs.Levels[level], _levels[level]);
            int skip = level < changed ? 1 : 0, shift = units.Codes.Count - skip;
            block.Codes.CopyTo(units.Codes, skip);
            if (units.Names is { } names) block.Names!.CopyTo(names, skip);
            AddAll(units.Parents, block.Parents, skip, level == 0 ? 0 : parentShift);
            parentShift = shift;
        }

        AddAll(_rowStart, runs.RowStart, changed == _levels.Length ? 1 : 0, firstRow);
        return changed == _levels.Length;
    }

    public StagedUnits Build(int rows)
    {
        var levels = Array.ConvertAll(
            _levels, level => new StagedLevel(level.Codes.Build(), level.Names?.Build(), [.. level.Parents]));
        return new(levelNames, levels, [.. _rowStart, rows], null, unique) { AreOrdered = true };
    }

    /// <summary>
    /// The first level at which the block's first unit differs from the last one; -1 where it must be looked up.
    /// </summary>
    private int FirstDifference(CsvUnitRuns runs)
    {
        for (int level = 0; level < _levels.Length; level++)
        {
            int last = _levels[level].Codes.Count - 1;
            if (last < 0) return 0;
            var code = runs.Levels[level].Codes[0];
            int order = CodeOrder.Compare(_levels[level].Codes[last], code);
            if (order != 0) return order < 0 ? level : -1;
            var names = _levels[level].Names;
            if (names is not null && !names[last].SequenceEqual(runs.Levels[level].Names![0])) return -1;
        }

        return _levels.Length;
    }

    /// <summary>Adds numbers from <paramref name="first"/> on, each raised by <paramref name="shift"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAll(List<int> all, List<int> numbers, int first, int shift)
    {
        var added = CollectionsMarshal.AsSpan(numbers)[first..];
        int count = all.Count;
        CollectionsMarshal.SetCount(all, count + added.Length);
        var room = CollectionsMarshal.AsSpan(all)[count..];
        for (int i = 0; i < room.Length; i++) room[i] = added[i] + shift;
    }

    /// <summary>One level's units, in the order of the rows.</summary>
    internal sealed class Level(bool hasNames)
    {
        public TextArrayBuilder Codes { get; } = new();

        public TextArrayBuilder? Names { get; } = hasNames ? new() : null;

        public List<int> Parents { get; } = [];
    }
}
