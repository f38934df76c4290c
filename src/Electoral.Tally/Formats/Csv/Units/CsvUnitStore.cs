namespace Electoral.Tally;

/// <summary>The units of all rows read so far. Blocks are added in the order of the source.</summary>
/// <remarks>
/// <para>As long as the rows of a unit are mostly adjacent, units are listed as they come, and in the end those that
/// were listed twice become one. Nothing is looked up for that; it is how election results are published, in an order
/// of codes or not.</para>
/// <para>The first block whose rows are scattered changes that: from then on each row says which unit it
/// belongs to, which the threads that read write down (<see cref="Finish"/>).</para>
/// </remarks>
internal sealed class CsvUnitStore(
    IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, bool[] hasNames, int mostUnits)
{
    private readonly CsvListedUnits _listed = new(levelNames, unique, hasNames);
    private CsvScatteredUnits? _scattered;

    /// <summary>
    /// The number of units, as far as is known: an upper limit while they are listed in no order, a lower limit while
    /// rows are scattered.
    /// </summary>
    public int Count => _scattered?.Count ?? _listed.Count;

    /// <summary>Whether rows still come unit by unit, each unit after the one before it.</summary>
    public bool Ascending => _scattered is null && _listed.Ascending;

    /// <summary>Other names of units that have one; complete once the units are built.</summary>
    public CsvNameConflicts Conflicts { get; } = new();

    /// <summary>Adds the units of a block whose first row is <paramref name="firstRow"/>.</summary>
    /// <returns>Whether the block's first row has the unit of the row before it, as far as that is known.</returns>
    public bool Append(CsvUnitRuns runs, int firstRow, int rows, int capacity)
    {
        runs.AreStored = true;
        if (levelNames.Count == 0) return firstRow > 0;
        if (rows == 0) return false;
        if (_scattered is null)
        {
            bool ascends = _listed.Ascends(runs);
            if (ascends || MayList(runs, rows)) return _listed.Append(runs, firstRow, rows, capacity, ascends);
            _scattered = new(_listed, firstRow, capacity, levelNames, unique);
        }

        (runs.Upper, runs.AreStored) = (_scattered.Upper, false);
        return false;
    }

    /// <summary>Notes what <see cref="Append"/> did not; any number of threads at once.</summary>
    public void Finish(CsvUnitRuns runs, int firstRow, int rows)
    {
        if (!runs.AreStored) _scattered!.Add(runs, firstRow, rows);
    }

    /// <summary>Reserves space for rows; no thread may be finishing a block.</summary>
    public void Grow(int capacity) => _scattered?.Grow(capacity);

    /// <summary>The units of all rows.</summary>
    /// <param name="codes">The sheets' own codes.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public StagedUnits Build(SheetCodes codes, int threads)
    {
        if (_scattered is null)
        {
            return _listed.Ascending
                ? _listed.Build(codes.Count)
                : new CsvUnitMerge(_listed, codes.Count, threads).Build(levelNames, unique, Conflicts);
        }

        var units = _scattered.Build(codes, Conflicts, threads);
        if (units.Levels.Sum(level => level.Codes.Count) > mostUnits) Throw.TooManyUnits(mostUnits);
        return units;
    }

    /// <summary>
    /// Whether a block out of order may be listed: its rows are adjacent, and what is listed twice does not make more
    /// units than there may be.
    /// </summary>
    private bool MayList(CsvUnitRuns runs, int rows) =>
        runs.AreClustered(rows, isFirst: _listed.Ascending) && _listed.Count + runs.Count <= mostUnits;
}
