using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The irregular rows of the units of a level, added up by unit and by pattern.</summary>
/// <remarks>
/// Stored as columns: nothing for units without irregular rows, and no objects for the others. Sorted by unit; those of
/// one unit in the order in which their patterns were met.
/// </remarks>
internal sealed class IrregularGroups
{
    private readonly List<int> _units = [];
    private readonly List<int> _patterns = [];
    private readonly List<int> _rows = [];
    private readonly List<long> _sums = [];
    private readonly int _columns;

    // The last group of each pattern: the one to add to if it belongs to the same unit.
    private readonly List<int> _lastOfPattern = [];

    private IrregularGroups(int columns) => _columns = columns;

    public RowPatterns Patterns { get; } = new();

    public int Count => _units.Count;

    public int UnitOf(int group) => _units[group];

    public int PatternOf(int group) => _patterns[group];

    public int RowsOf(int group) => _rows[group];

    public ReadOnlySpan<long> SumsOf(int group) => Sums(group);

    /// <summary>The groups of a unit: the first, and the end after the last.</summary>
    public (int First, int End) Of(int unit)
    {
        int first = CollectionsMarshal.AsSpan(_units).BinarySearch(unit);
        if (first < 0) return (0, 0);
        int end = first + 1;
        while (first > 0 && _units[first - 1] == unit) first--;
        while (end < Count && _units[end] == unit) end++;
        return (first, end);
    }

    /// <summary>The groups of no rows at all.</summary>
    public static IrregularGroups None(CountColumns columns) => new(columns.Count);

    /// <summary>Adds up the irregular rows of each unit.</summary>
    public static IrregularGroups Of(CountColumns columns, UnitRanges units, Workload work)
    {
        var all = new IrregularGroups(columns.Count);
        if (!columns.MayBeIrregular) return all;
        int start = units.Starts.Span[0] - units.FirstRow, end = units.Starts.Span[^1] - units.FirstRow;
        var parts = new IrregularGroups[work.BlocksOf(end - start)];
        work.For(parts.Length, block =>
        {
            int from = start + block * work.BlockItems;
            parts[block] = Of(columns, units, from, (int)Math.Min(end, (long)from + work.BlockItems));
        });
        foreach (var part in parts) all.Add(part, unit => unit);
        return all;
    }

    /// <summary>The groups of the units of the level above.</summary>
    public IrregularGroups AddUp(UnitRanges units, UnitRanges parents, UnitTree tree)
    {
        int[] parentOf = tree.Data(units.Depth).Parents;
        var above = new IrregularGroups(_columns);
        above.Add(this, unit => parentOf[units.First + unit] - parents.First);
        return above;
    }

    private static IrregularGroups Of(CountColumns columns, UnitRanges units, int from, int to)
    {
        var groups = new IrregularGroups(columns.Count);
        var walk = new IrregularRows(columns, groups.Patterns, from, to);
        var starts = units.Starts.Span;
        int unit = -1;
        while (walk.MoveNext())
        {
            if (unit < 0) unit = units.Holding(walk.Row);
            while (starts[unit + 1] - units.FirstRow <= walk.Row) unit++;
            var sums = groups.Group(unit, walk.Pattern, 1);
            for (int column = 0; column < sums.Length; column++)
            {
                sums[column] += columns.Columns[column].Stored(walk.Row);
            }
        }

        return groups;
    }

    /// <summary>Adds other groups, whose units are mapped to units that never come before those added last.</summary>
    private void Add(IrregularGroups part, Func<int, int> unitOf)
    {
        for (int group = 0; group < part.Count; group++)
        {
            int pattern = Patterns.Of(part._patterns[group], part.Patterns);
            var sums = Group(unitOf(part._units[group]), pattern, part._rows[group]);
            var others = part.Sums(group);
            for (int column = 0; column < sums.Length; column++) sums[column] += others[column];
        }
    }

    /// <summary>
    /// The sums of the group of a unit, never one before the last, and a pattern, after adding rows to it.
    /// </summary>
    private Span<long> Group(int unit, int pattern, int rows)
    {
        while (_lastOfPattern.Count <= pattern) _lastOfPattern.Add(-1);
        int group = _lastOfPattern[pattern];
        if (group < 0 || _units[group] != unit)
        {
            group = _lastOfPattern[pattern] = Count;
            _units.Add(unit);
            _patterns.Add(pattern);
            _rows.Add(0);
            CollectionsMarshal.SetCount(_sums, _sums.Count + _columns);
            Sums(group).Clear();
        }

        _rows[group] += rows;
        return Sums(group);
    }

    private Span<long> Sums(int group) => CollectionsMarshal.AsSpan(_sums).Slice(group * _columns, _columns);
}
