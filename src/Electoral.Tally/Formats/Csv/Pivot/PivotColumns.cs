using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>All counts of the sheets met so far.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed unsafe class PivotColumns
{
    private readonly CsvPlan _plan;
    private readonly CsvEntryPlan _entries;
    private readonly PivotSelections _selections;
    private readonly List<PivotCounts> _votes = [];
    private readonly PivotCounts?[] _counts;
    private readonly (int Lane, int Target, int Column)[] _stated;
    private readonly int[] _lanesOfVotes;
    private readonly int[] _lastStated;
    private int _lastSheet = -1;

    public PivotColumns(CsvPlan plan, PivotSelections selections)
    {
        (_plan, _entries, _selections) = (plan, plan.Entries!, selections);
        _counts = new PivotCounts?[CsvEntryCount.FieldTargets + _entries.ExtraNames.Count];
        int[] targets = Targets(plan);
        _stated = [.. targets.Index().Where(column => column.Item >= 0)
            .Select(column => (plan.Cells.LaneOf[column.Index], column.Item, column.Index))];
        foreach (int target in _stated.Select(stated => stated.Target)
            .Concat(_entries.Counts.Select(count => count.Target)))
        {
            _counts[target] ??= new();
        }

        _lastStated = new int[_stated.Length];
        _lanesOfVotes = [.. Enumerable.Range(plan.FirstVote, plan.VoteCount).Select(i => plan.Cells.LaneOf[i])];
    }

    /// <summary>Prepares for the rows of a block: missing counts become numbers below 0.</summary>
    public void Begin(CsvBlockResult block)
    {
        int stride = _plan.Cells.Stride;
        foreach (var (column, row) in block.Missing)
        {
            block.Cells.Pointer[((long)row * stride) + _plan.Cells.LaneOf[column]] = PivotCounts.Missing;
        }
    }

    /// <summary>Adds what a row says about its sheet.</summary>
    /// <returns>Why it cannot be added; null if it was.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PivotRefusal? Add(CsvBlockResult block, int row, int sheet, int record)
    {
        int* cells = block.Cells.Pointer + ((long)row * _plan.Cells.Stride);
        bool isSameSheet = sheet == _lastSheet;
        _lastSheet = sheet;
        for (int i = 0; i < _stated.Length; i++)
        {
            var (lane, target, column) = _stated[i];
            // Usually each record repeats what the one before it says.
            if (isSameSheet && cells[lane] == _lastStated[i]) continue;
            _lastStated[i] = cells[lane];
            var stated = _counts[target]!;
            if (!stated.Agree(sheet, cells[lane], record)) return Differs(stated, sheet, column, cells[lane]);
        }

        var rows = block.Entries!;
        var ids = rows.Of(row);
        for (int group = 0; group < ids.Length; group++)
        {
            if (ids[group] < 0) continue;
            var entry = rows.Table[ids[group]];
            bool isCount = entry.Kind == CsvEntryKind.Count;
            var counts = isCount ? _counts[entry.Count]! : VotesOf(entry);
            bool adds = isCount || _entries.AddsRepeated;
            int count = cells[_lanesOfVotes[group]];
            var outcome = counts.Add(sheet, count, record, adds);
            if (outcome == PivotOutcome.Repeated) return Repeated(counts.RecordOf(sheet), group, entry);
            if (outcome == PivotOutcome.TooLarge) return TooLarge(group, count);
        }

        return null;
    }

    /// <summary>Adds what neighbouring rows say about one sheet, up to the first that needs a closer look.</summary>
    /// <returns>The first row that was not added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int AddRun(CsvBlockResult block, int row, int end, int sheet, long firstRecord)
    {
        if (sheet != _lastSheet && _stated.Length > 0) return row;
        int stride = _plan.Cells.Stride;
        int* cells = block.Cells.Pointer + ((long)row * stride);
        var rows = block.Entries!;
        var table = rows.Table;
        var ids = rows.All;
        var recordOfRow = block.RecordOfRow;
        var (stated, lastStated, votes) = (_stated, _lastStated, _votes);
        int lane = _lanesOfVotes[0];
        for (; row < end; row++, cells += stride)
        {
            for (int i = 0; i < stated.Length; i++)
            {
                if (cells[stated[i].Lane] != lastStated[i]) return row;
            }

            if (ids[row] < 0) return row;
            int column = table[ids[row]].Column;
            if (column < 0 || column >= votes.Count) return row;
            int record = checked((int)(firstRecord + recordOfRow[row]));
            if (!votes[column].TryNote(sheet, cells[lane], record)) return row;
        }

        return row;
    }

    /// <summary>The records, from 0, that gave a sheet its first counts.</summary>
    public IEnumerable<long> RecordsOf(int sheet) => _counts.OfType<PivotCounts>().Concat(_votes)
        .Where(counts => counts[sheet] != PivotCounts.None).Select(counts => (long)counts.RecordOf(sheet));

    /// <summary>Adds up selections that are not listed, where they are collected.</summary>
    /// <param name="sheets">The number of sheets.</param>
    /// <param name="tooLarge">Called for each sheet whose sum exceeds the range of a count.</param>
    public void JoinOthers(int sheets, Action<int> tooLarge)
    {
        if (_entries.Listed is null) return;
        int listed = _selections.Listed, others = _entries.Others;
        while (_votes.Count < listed) _votes.Add(new());
        for (int column = listed; column < _votes.Count; column++)
        {
            for (int sheet = 0; sheet < sheets; sheet++)
            {
                int count = _votes[column][sheet];
                if (count == PivotCounts.None) continue;
                int record = _votes[column].RecordOf(sheet);
                if (_votes[others].Add(sheet, count, record, adds: true) == PivotOutcome.TooLarge) tooLarge(sheet);
            }
        }
    }

    /// <summary>The counts and codes of all sheets.</summary>
    public TableColumns Build(int sheets, SheetCodes codes, int threads)
    {
        while (_votes.Count < _selections.Count) _votes.Add(new());
        var votes = new CountColumn[_entries.Listed is null ? _votes.Count : _selections.Listed];
        var work = new Workload(threads, 1, 0, CancellationToken.None);
        work.ForRanges(votes.Length, (from, end) =>
        {
            for (int i = from; i < end; i++) votes[i] = _votes[i].Build(sheets, _entries.AbsentIsZero);
        });
        var counts = _counts.Select((count, target) => count?.Build(sheets, IsZeroIfAbsent(target))).ToArray();
        return new()
        {
            Fields = counts[..CsvEntryCount.FieldTargets],
            Votes = votes,
            Extra = [.. _entries.ExtraNames.Select((name, i) => (name, counts[CsvEntryCount.FieldTargets + i]!))],
            Codes = codes,
        };
    }

    /// <summary>Blank and invalid votes are votes of the sheet like those for a selection.</summary>
    private bool IsZeroIfAbsent(int target) => _entries.AbsentIsZero
        && (CountField)target is CountField.Blank or CountField.Invalid
        && Array.Exists(_entries.Counts, count => count.Target == target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PivotCounts VotesOf(CsvEntry entry) =>
        entry.Column >= 0 && entry.Column < _votes.Count ? _votes[entry.Column] : NewVotesOf(entry);

    private PivotCounts NewVotesOf(CsvEntry entry)
    {
        if (entry.Column < 0) entry.Column = _selections.ColumnOf(entry);
        while (_votes.Count <= entry.Column) _votes.Add(new());
        return _votes[entry.Column];
    }

    private PivotRefusal Differs(PivotCounts stated, int sheet, int column, int found) => new(
        RejectReason.TwoValues, _plan.Counts[column], Digits(found),
        EntryStatements.Same(Text(stated[sheet]), stated.RecordOf(sheet) + 1L));

    private PivotRefusal Repeated(int record, int group, CsvEntry entry) => new(
        RejectReason.RepeatedSelection, _entries.Groups[group].Selection[0], entry.Id,
        EntryStatements.OneEntry(record + 1L));

    private PivotRefusal TooLarge(int group, int found) => new(
        RejectReason.TooLarge, _plan.Counts[_plan.FirstVote + group], Digits(found), RejectStatements.AtMostCount);

    private static byte[] Digits(int count) => System.Text.Encoding.ASCII.GetBytes(Text(count));

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>For each column of counts its target; -1 for votes.</summary>
    private static int[] Targets(CsvPlan plan)
    {
        var fields = Enum.GetValues<CountField>().Where(field => plan.Fields[(int)field]).Select(field => (int)field);
        var votes = Enumerable.Repeat(-1, plan.VoteCount);
        return [.. fields, .. votes, .. plan.ExtraNames.Select((_, i) => CsvEntryCount.FieldTargets + i)];
    }
}
