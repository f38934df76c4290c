using System.Runtime.CompilerServices;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The sheets of a long or grouped file, put together from votes for selections as they stream by.</summary>
/// <remarks>
/// <para>Blocks are read, and cut into fragments of sheets, on any number of threads; they are added here one at a time
/// in the order of the source, so that sheets and selections are in the order of their first appearance whatever the
/// number of threads. Memory depends on the number of sheets, not on that of records.</para>
/// <para>Adding a fragment is one look-up and a copy of a few numbers, far less than reading its text.</para>
/// </remarks>
internal sealed class CsvPivotStore : ICsvRowStore
{
    private const int Ahead = 16;

    private readonly CsvPlan _plan;
    private readonly CsvEntryPlan _entries;
    private readonly ReadOptions _options;
    private readonly PivotFragments _fragments;
    private readonly PivotUnits _units;
    private readonly PivotDetails _details;
    private readonly PivotRefusals _refusals;
    private readonly PivotColumns _columns;
    private readonly HashedTexts _sheets = new();
    private readonly SheetCodes.Builder _codes = new();
    private readonly GrowingArray<int> _firstRecords = new();
    private int[] _records = new int[GrowingArray.Few];
    private int[]? _kept;
    private long _nextRecord;

    public CsvPivotStore(CsvPlan plan, CsvLayout layout, ReadOptions options)
    {
        (_plan, _entries, _options) = (plan, plan.Entries!, options);
        var forms = CsvCodeForms.Of(plan);
        string[] levels = [.. layout.Levels.Take(layout.Levels.Count - 1).Select(level => level.Name)];
        bool[] unique = [.. layout.Levels.Take(levels.Length).Select(level => level.Unique)];
        var known = new PivotForms(forms, plan.Text);
        _fragments = new(plan, forms, known);
        _units = new(levels, unique, plan.NamedLevels, known);
        _details = new(plan);
        _refusals = new(options.RejectListLimit);
        Selections = new(_entries);
        _columns = new(plan, Selections);
    }

    public PivotSelections Selections { get; }

    public bool CodesAscend => false;

    public CsvNameConflicts Conflicts => field ??= _units.Conflicts();

    private int Count => _firstRecords.Count;

    public void Prepare(CsvBlockResult block) => _fragments.Find(block);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(CsvBlockResult block, long firstRecord)
    {
        var rows = block.Entries!;
        int rejects = block.Rejects.Count;
        _nextRecord = firstRecord;
        _units.Begin(block.Units);
        _columns.Begin(block);
        var fragments = rows.Fragments;
        bool isPlain = _entries.JoinsRecords && _details.IsEmpty;
        for (int i = 0; i < fragments.Count; i++)
        {
            // Several cache misses are served at the same time, instead of one after another.
            if (i + Ahead < fragments.Count) _sheets.Prefetch(fragments.HashOf(i + Ahead));
            int sheet = SheetOf(block, i, out bool isNew), row = fragments.FirstRow(i);
            int end = fragments.EndOf(i, block.Rows);
            while (row < end)
            {
                if (isPlain && rows.RefusedRows == 0 && !_refusals.Contains(sheet))
                {
                    int start = row;
                    row = _columns.AddRun(block, row, end, sheet, firstRecord);
                    _records[sheet] += row - start;
                    if (row == end) break;
                }

                AddRow(block, row++, sheet, isNew);
                isNew = false;
            }
        }

        if (_units.Count > _options.MaxUnits) Throw.TooManyUnits(_options.MaxUnits);
        if (block.Rejects.Count > rejects) block.SortRejects();
        return 0;
    }

    public void Finish(CsvBlockResult block, int added)
    {
    }

    /// <summary>Removes refused sheets once everything was read.</summary>
    public void Withdraw(ReadingLog log)
    {
        _columns.JoinOthers(Count, sheet => RefuseSum(sheet, log));
        if (_refusals.Count == 0) return;
        foreach (var (sheet, cause) in _refusals.Sheets)
        {
            if (_records[sheet] == 0 && _refusals.IsDoubtful(sheet)) log.NoteUnknownSheet(cause);
            if (_records[sheet] == 0) continue;
            long[] known = [.. _columns.RecordsOf(sheet).Concat(_refusals.LaterRecords(sheet)).Distinct()
                .Where(record => record + 1 != cause).Order().Take(_records[sheet])];
            log.WithdrawSheet(known, _records[sheet], PathOf(sheet), EntryStatements.Whole(cause));
        }

        _kept = [.. Enumerable.Range(0, Count).Where(sheet => !_refusals.Contains(sheet))];
    }

    public TableColumns Build(int threads)
    {
        var columns = _details.AddTo(_columns.Build(Count, _codes.Build(), threads)) with
        {
            SourceRows = _firstRecords.ToArray(Count),
        };
        if (_kept is null) return columns;
        var rows = new RowPermutation(_kept, threads);
        var kept = columns.Take(rows);
        // Removing rows leaves images in place; their texts are decoded unchanged.
        return columns.Images is { } images ? kept with { Images = new(images.Texts.Take(rows)) } : kept;
    }

    public StagedUnits BuildUnits(SheetCodes codes, int threads)
    {
        var units = _units.Build();
        return _kept is null ? units : units with { UnitOfRow = Gather.Take<int>(units.UnitOfRow!, _kept) };
    }

    public long RecordOf(int row) => _firstRecords[_kept is null ? row : _kept[row]];

    public int RecordsOf(int row) => _records[_kept is null ? row : _kept[row]];

    /// <summary>Refuses a sheet whose votes for other selections add up to more than a count can be.</summary>
    private void RefuseSum(int sheet, ReadingLog log)
    {
        if (_refusals.Contains(sheet)) return;
        long record = _firstRecords[sheet];
        _refusals.Add(sheet, record);
        _records[sheet]--;
        log.Withdraw(new(
            log.Source, record + 1, 0, RejectReason.TooLarge, _entries.Listed![_entries.Others].Id, PathOf(sheet),
            RejectStatements.AtMostCount));
    }

    private int SheetOf(CsvBlockResult block, int fragment, out bool isNew)
    {
        var fragments = block.Entries!.Fragments;
        int sheet = Count, row = fragments.FirstRow(fragment);
        isNew = true;
        if (_entries.JoinsRecords)
        {
            sheet = _sheets.GetOrAdd(fragments.HashOf(fragment), fragments.Keys[fragment], out isNew);
        }

        if (!isNew) return sheet;
        if (sheet == _records.Length) Array.Resize(ref _records, sheet * 2);
        _firstRecords.Add(RecordOf(block, row));
        _units.Add(block.Units, fragments.UnitOf(fragment));
        if (block.CodesAreTexts) _codes.Add(block.CodeTexts[row]);
        else _codes.Add(block.CodeNumbers[row]);
        _details.Add(block, row, block.Entries.IsRefused(row));
        return sheet;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRow(CsvBlockResult block, int row, int sheet, bool isFirst)
    {
        var rows = block.Entries!;
        int record = RecordOf(block, row);
        if (rows.IsRefused(row))
        {
            _refusals.Add(sheet, record, rows.Of(row)[0] == CsvEntryRows.Broken);
            return;
        }

        if (_refusals.Count > 0 && _refusals.Contains(sheet))
        {
            _refusals.Note(sheet, record);
            _records[sheet]++;
            return;
        }

        var refusal = isFirst ? null : _details.Compare(block, row, sheet, _firstRecords[sheet] + 1L);
        refusal ??= _columns.Add(block, row, sheet, record);
        if (refusal is null)
        {
            _records[sheet]++;
            return;
        }

        _refusals.Add(sheet, record);
        block.Refuse(row, refusal.Reason, refusal.Field, refusal.Found, refusal.Expected);
    }

    private int RecordOf(CsvBlockResult block, int row) => checked((int)(_nextRecord + block.RecordOfRow[row]));

    private string PathOf(int sheet) => _entries.JoinsRecords ? PathOf(_sheets[sheet]) : "";

    /// <summary>The codes of a key, written as a path.</summary>
    private static string PathOf(ReadOnlySpan<byte> key)
    {
        var codes = new List<string>();
        while (!key.IsEmpty)
        {
            int length = key[0], head = 1;
            if (length == byte.MaxValue) (length, head) = ((key[1] << 16) | (key[2] << 8) | key[3], 4);
            codes.Add(Encoding.UTF8.GetString(key.Slice(head, length)));
            key = key[(head + length)..];
        }

        return string.Join('/', codes);
    }
}
