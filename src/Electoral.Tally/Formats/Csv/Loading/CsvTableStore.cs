namespace Electoral.Tally;

/// <summary>All rows read so far of one source. Blocks are added in order; their counts are copied at once.</summary>
/// <remarks>
/// <see cref="Add"/> is for one thread at a time. It assigns the indexes of the rows, so that the copying, which is
/// most of the work, can run in parallel: <see cref="Finish"/> is for any number of threads.
/// </remarks>
internal sealed class CsvTableStore : ICsvRowStore
{
    private readonly CsvPlan _plan;
    private readonly ReadOptions _options;
    private readonly CsvCountStore[] _counts;
    private readonly CsvCodeStore _codes;
    private readonly CsvDetailStore _details;
    private int _capacity;
    private int _copying;

    public CsvTableStore(CsvPlan plan, CsvLayout layout, ReadOptions options, int capacity)
    {
        (_plan, _options, _capacity) = (plan, options, Math.Max(capacity, 1));
        _counts = Array.ConvertAll(plan.Counts, _ => new CsvCountStore(_capacity));
        _codes = new(_capacity);
        _details = new(plan, _capacity);
        string[] levels = [.. layout.Levels.Take(layout.Levels.Count - 1).Select(level => level.Name)];
        bool[] unique = [.. layout.Levels.Take(levels.Length).Select(level => level.Unique)];
        Units = new(levels, unique, plan.NamedLevels, options.MaxUnits);
    }

    public int Rows { get; private set; }

    public PivotSelections? Selections => null;

    public CsvNameConflicts Conflicts => Units.Conflicts;

    private CsvUnitStore Units { get; }

    public bool CodesAscend => Units.Ascending && _codes.Ascend;

    public void Prepare(CsvBlockResult block)
    {
    }

    /// <summary>Adds the rows of a block, except for what <see cref="Finish"/> will add.</summary>
    /// <returns>The index of the block's first row.</returns>
    public int Add(CsvBlockResult block, long firstRecord)
    {
        int start = Rows, end = checked(start + block.Rows);
        if (end > _capacity) Grow(end);
        for (int column = 0; column < _counts.Length; column++)
        {
            if (block.Bits[_plan.Cells.LaneOf[column]] <= ushort.MaxValue || !_counts[column].IsNarrow) continue;
            Rest();
            _counts[column].Widen(start);
        }

        foreach (var (column, _) in block.Missing) _counts[column].ExpectMissing(_capacity);
        bool sameUnit = Units.Append(block.Units, start, block.Rows, _capacity);
        if (Units.Count > _options.MaxUnits) Throw.TooManyUnits(_options.MaxUnits);
        if (block.CodesAreTexts && _codes.AreNumbers) Rest();
        _codes.Add(block, start, sameUnit);
        if (_details.MustGrow(block)) Rest();
        _details.Add(block, start, firstRecord);
        Rows = end;
        Interlocked.Increment(ref _copying);
        return start;
    }

    /// <summary>Copies the counts and codes of a block that was added.</summary>
    public void Finish(CsvBlockResult block, int added)
    {
        try
        {
            CsvCellCopy.Copy(block, _plan.Cells, _counts, added);
            foreach (var (column, row) in block.Missing) _counts[column].SetMissing(added + row);
            _codes.Copy(block, added);
            _details.Copy(block);
            Units.Finish(block.Units, added, block.Rows);
            if (Units.Count > _options.MaxUnits) Throw.TooManyUnits(_options.MaxUnits);
        }
        finally
        {
            Interlocked.Decrement(ref _copying);
        }
    }

    public StagedUnits BuildUnits(SheetCodes codes, int threads) => Units.Build(codes, threads);

    public TableColumns Build(int threads)
    {
        var columns = new Queue<CountColumn>(_counts.Select(counts => counts.Build(Rows)));
        return new()
        {
            Fields = [.. _plan.Fields.Select(has => has ? columns.Dequeue() : null)],
            Votes = [.. Enumerable.Range(0, _plan.VoteCount).Select(_ => columns.Dequeue())],
            Extra = [.. _plan.ExtraNames.Select(name => (name, columns.Dequeue()))],
            Codes = _codes.Build(Rows),
            Status = _details.Status(Rows),
            Strata = _details.Strata(),
            Keys = _details.Keys(),
            KeyOfCodes = _plan.KeyOfCodes,
            Images = _details.Images() is { } images ? new(images) : null,
            Arrivals = _details.Arrivals(Rows),
            SourceRows = _details.SourceRows(Rows),
        };
    }

    /// <summary>The record, from 0, of a row.</summary>
    public long RecordOf(int row) => _details.RecordOf(row);

    public int RecordsOf(int row) => 1;

    private void Grow(int rows)
    {
        Rest();
        _capacity = (int)Math.Min(Array.MaxLength, Math.Max(rows, _capacity * 2L));
        foreach (var column in _counts) column.Grow(Rows, _capacity);
        _codes.Grow(Rows, _capacity);
        Units.Grow(_capacity);
    }

    /// <summary>Waits until no thread is copying.</summary>
    private void Rest()
    {
        var wait = new SpinWait();
        while (Volatile.Read(ref _copying) > 0) wait.SpinOnce();
    }
}
