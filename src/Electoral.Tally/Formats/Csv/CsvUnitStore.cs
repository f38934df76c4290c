namespace Electoral.Tally;

/// <summary>The units of all rows read so far. Blocks are added in the order of the source.</summary>
/// <remarks>
/// While codes ascend from row to row, each unit is new when it begins and is appended. The first unit out of order
/// changes that for good: from then on each row holds its unit's number, which the threads that read look up
/// (<see cref="Finish"/>).
/// </remarks>
internal sealed class CsvUnitStore(IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, bool[] hasNames)
{
    private readonly CsvAscendingUnits _ascending = new(levelNames, unique, hasNames);
    private CsvSharedUnits? _shared;

    public int Count => _shared?.Count ?? _ascending.Count;

    /// <summary>Whether rows still come unit by unit, each unit after the one before it.</summary>
    public bool Ascending => _shared is null;

    /// <summary>Other names of units that have one; complete once the units are built.</summary>
    public CsvNameConflicts Conflicts { get; } = new();

    /// <summary>Adds the units of a block whose first row is <paramref name="firstRow"/>.</summary>
    /// <returns>Whether the block's first row has the unit of the row before it, as far as that is known.</returns>
    public bool Append(CsvUnitRuns runs, int firstRow, int capacity)
    {
        runs.AreStored = true;
        if (levelNames.Count == 0) return firstRow > 0;
        if (runs.RowStart.Count == 0) return false;
        if (_shared is null)
        {
            if (_ascending.TryAppend(runs, firstRow) is { } sameUnit) return sameUnit;
            _shared = new(_ascending, firstRow, capacity, levelNames, unique);
        }

        runs.AreStored = false;
        return false;
    }

    /// <summary>Looks up what <see cref="Append"/> has not; any number of threads at once.</summary>
    public void Finish(CsvUnitRuns runs, int firstRow, int rows)
    {
        if (!runs.AreStored) _shared!.Add(runs, firstRow, rows);
    }

    /// <summary>Makes room for rows; no thread may be finishing a block.</summary>
    public void Grow(int rows, int capacity) => _shared?.Grow(rows, capacity);

    public StagedUnits Build(int rows) => _shared?.Build(rows, Conflicts) ?? _ascending.Build(rows);
}
