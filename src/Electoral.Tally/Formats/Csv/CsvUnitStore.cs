using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of all rows read so far. Blocks are added in the order of the source.</summary>
/// <remarks>
/// While codes ascend from row to row, each unit is new when it begins: it is appended, and nothing is looked up or
/// kept a row. The first unit out of order changes that for good: from then on each row holds its unit's number.
/// </remarks>
internal sealed class CsvUnitStore(IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, bool[] hasNames)
{
    private readonly CodeTable[] _units = [.. levelNames.Select(_ => new CodeTable())];
    private readonly TextArrayBuilder?[] _names = [.. hasNames.Select(has => has ? new TextArrayBuilder() : null)];
    private readonly List<int> _rowStart = [];
    private int[]? _unitOfRow;

    public int Count => _units.Sum(level => level.Count);

    /// <summary>Whether rows still come unit by unit, each unit after the one before it.</summary>
    public bool Ascending => _unitOfRow is null;

    public CsvNameConflicts Conflicts { get; } = new();

    /// <summary>Adds the units of a block whose first row is <paramref name="firstRow"/>.</summary>
    /// <returns>Whether the block's first row has the unit of the row before it, as far as that is known.</returns>
    public bool Append(CsvUnitRuns runs, int firstRow, int rows)
    {
        if (_units.Length == 0) return firstRow > 0;
        if (runs.RowStart.Count == 0) return false;
        if (Ascending)
        {
            int changed = FirstDifference(runs);
            if (runs.Ascending && changed >= 0)
            {
                AppendAscending(runs, firstRow, changed);
                return changed == _units.Length;
            }

            LeaveOrder(firstRow);
        }

        Look(runs, firstRow, rows);
        return false;
    }

    public StagedUnits Build(int rows)
    {
        var levels = new StagedLevel[_units.Length];
        for (int level = 0; level < levels.Length; level++)
        {
            levels[level] = new(_units[level].Codes.Build(), _names[level]?.Build(), [.. _units[level].Parents]);
        }

        int[]? unitOfRow = _unitOfRow?.AsSpan(0, rows).ToArray();
        return new(levelNames, levels, unitOfRow is null ? [.. _rowStart, rows] : null, unitOfRow, unique);
    }

    /// <summary>
    /// The first level at which the block's first unit differs from the last one; -1 where it must be looked up.
    /// </summary>
    private int FirstDifference(CsvUnitRuns runs)
    {
        for (int level = 0; level < _units.Length; level++)
        {
            int last = _units[level].Count - 1;
            if (last < 0) return 0;
            var code = runs.Levels[level].Codes[0];
            int order = CodeOrder.Compare(_units[level].Codes[last], code);
            if (order != 0) return order < 0 ? level : -1;
            if (_names[level] is { } names && !names[last].SequenceEqual(runs.Levels[level].Names![0])) return -1;
        }

        return _units.Length;
    }

    private void AppendAscending(CsvUnitRuns runs, int firstRow, int changed)
    {
        int parentShift = 0;
        for (int level = 0; level < _units.Length; level++)
        {
            var block = runs.Levels[level];
            int skip = level < changed ? 1 : 0, shift = _units[level].Count - skip;
            for (int unit = skip; unit < block.Codes.Count; unit++)
            {
                int parent = level == 0 ? 0 : block.Parents[unit] + parentShift;
                _units[level].Codes.Add(block.Codes[unit]);
                _units[level].Parents.Add(parent);
                _names[level]?.Add(block.Names![unit]);
            }

            parentShift = shift;
        }

        for (int unit = changed == _units.Length ? 1 : 0; unit < runs.RowStart.Count; unit++)
        {
            _rowStart.Add(firstRow + runs.RowStart[unit]);
        }
    }

    private void LeaveOrder(int rows)
    {
        _unitOfRow = new int[Math.Max(rows, 1024)];
        for (int unit = 0; unit < _rowStart.Count; unit++)
        {
            int end = unit + 1 < _rowStart.Count ? _rowStart[unit + 1] : rows;
            _unitOfRow.AsSpan(_rowStart[unit]..end).Fill(unit);
        }

        foreach (var level in _units) level.IndexAll();
    }

    private void Look(CsvUnitRuns runs, int firstRow, int rows)
    {
        if (firstRow + rows > _unitOfRow!.Length)
        {
            Array.Resize(
                ref _unitOfRow, Math.Max(firstRow + rows, (int)Math.Min(_unitOfRow.Length * 2L, Array.MaxLength)));
        }

        int[] places = [];
        for (int level = 0; level < _units.Length; level++)
        {
            var block = runs.Levels[level];
            var found = new int[block.Codes.Count];
            for (int unit = 0; unit < found.Length; unit++)
            {
                int parent = level == 0 ? 0 : places[block.Parents[unit]];
                found[unit] = _units[level].Place(parent, block.Codes[unit]);
                if (_names[level] is { } names) Name(level, names, found[unit], block, unit, rows);
            }

            places = found;
        }

        Conflicts.EndBlock();
        for (int unit = 0; unit < places.Length; unit++)
        {
            int end = unit + 1 < places.Length ? runs.RowStart[unit + 1] : rows;
            _unitOfRow.AsSpan((firstRow + runs.RowStart[unit])..(firstRow + end)).Fill(places[unit]);
        }
    }

    private void Name(int level, TextArrayBuilder names, int place, CsvUnitRuns.Level block, int unit, int rows)
    {
        var name = block.Names![unit];
        if (place == names.Count) names.Add(name);
        if (name.IsEmpty || names[place].SequenceEqual(name)) return;
        Conflicts.Add(block.FirstRows[unit], level, place, name, block.RowsOf(unit, rows));
    }
}
