namespace Electoral.Tally;

/// <summary>The irregular rows of the units of a level, added up by unit and by pattern.</summary>
/// <remarks>
/// As columns: nothing is held for units without irregular rows, and no object for those that have some. Sorted by
/// unit; those of one unit in the order in which their patterns were met.
/// </remarks>
internal sealed class IrregularGroups
{
    private readonly List<int> _units = [];
    private readonly List<int> _patterns = [];
    private readonly List<int> _rows = [];
    private readonly List<long> _sums = [];
    private readonly int _columns;

    // The last group of each pattern: the one to add to if it is of the same unit.
    private readonly List<int> _lastOfPattern = [];

    public IrregularGroups(int columns, RowPatterns patterns) => (_columns, Patterns) = (columns, patterns);

    public RowPatterns Patterns { get; }

    public int Count => _units.Count;

    public int UnitOf(int group) => _units[group];

    public int PatternOf(int group) => _patterns[group];

    public int RowsOf(int group) => _rows[group];

    public ReadOnlySpan<long> SumsOf(int group) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sums).Slice(group * _columns, _columns);

    /// <summary>The groups of a unit: the first, and the end after the last.</summary>
    public (int First, int End) Of(int unit)
    {
        int first = LowerBound(unit);
        int end = first;
        while (end < Count && _units[end] == unit) end++;
        return (first, end);
    }

    /// <summary>Adds up the irregular rows of each unit.</summary>
    public static IrregularGroups Of(CountColumns columns, UnitRanges units, CancellationToken cancellation)
    {
        var patterns = new RowPatterns();
        var groups = new IrregularGroups(columns.Count, patterns);
        if (!columns.MayBeIrregular) return groups;
        var starts = units.Starts.Span;
        var walk = new IrregularRows(columns, patterns, starts[0] - units.FirstRow, starts[^1] - units.FirstRow);
        int unit = 0;
        while (walk.MoveNext())
        {
            while (starts[unit + 1] - units.FirstRow <= walk.Row)
            {
                unit++;
                if ((unit & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            }

            var sums = groups.Group(unit, walk.Pattern, 1);
            for (int column = 0; column < sums.Length; column++) sums[column] += columns.Columns[column].Stored(walk.Row);
        }

        return groups;
    }

    /// <summary>The groups of the level above.</summary>
    /// <param name="parentOf">The place of each unit's parent; ascending.</param>
    public IrregularGroups AddUp(Func<int, int> parentOf)
    {
        var above = new IrregularGroups(_columns, Patterns);
        for (int group = 0; group < Count; group++)
        {
            var sums = above.Group(parentOf(_units[group]), _patterns[group], _rows[group]);
            var below = SumsOf(group);
            for (int column = 0; column < sums.Length; column++) sums[column] += below[column];
        }

        return above;
    }

    /// <summary>The sums of the group of a unit, never one before the last, and a pattern, after adding rows to it.</summary>
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
            for (int column = 0; column < _columns; column++) _sums.Add(0);
        }

        _rows[group] += rows;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sums).Slice(group * _columns, _columns);
    }

    private int LowerBound(int unit)
    {
        int first = 0, end = Count;
        while (first < end)
        {
            int middle = (first + end) >>> 1;
            if (_units[middle] < unit) first = middle + 1;
            else end = middle;
        }

        return first;
    }
}
