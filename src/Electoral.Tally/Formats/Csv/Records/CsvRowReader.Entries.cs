using System.Runtime.CompilerServices;

namespace Electoral.Tally;

// Records that name selections: of a long file, or with groups.
internal sealed unsafe partial class CsvRowReader
{
    private readonly CsvEntryReader? _entries = plan.Entries is { } entries ? new(plan, entries) : null;

    /// <summary>Finds the selections of records; null if records name none.</summary>
    public CsvEntryReader? Entries => _entries;

    /// <summary>Reads a record that names selections.</summary>
    /// <remarks>
    /// Of a long file a refused record becomes a row as well, without entries: its sheet must not silently lack it.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadEntries<TFields>(CsvEntryReader entries, TFields fields, int start, int stop, int line)
        where TFields : struct, ICsvFields
    {
        int row = _result.Rows, missing = _result.Missing.Count;
        if (!entries.Read(fields, row))
        {
            if (filter.IsBlank(fields, _block)) CountBlank();
            else _result.Filtered++;
            return;
        }

        int present = ReadCounts(fields, row, line);
        bool blank = present == 0 && filter.IsBlank(fields, _block);
        if (blank || (present == 0 && IsNoSheet(fields, start, stop, line)))
        {
            if (blank) CountBlank();
            _result.Missing.RemoveRange(missing, _result.Missing.Count - missing);
            return;
        }

        if (present < 0 || !ReadStatus(fields, row, line) || !HaveSelections(fields, row, line))
        {
            _result.Missing.RemoveRange(missing, _result.Missing.Count - missing);
            if (plan.Entries!.JoinsRecords) AddRefused(fields, row, line, CsvEntryRows.Refused);
            return;
        }

        _result.ZeroFractions += _zeroFractions;
        CountMissing(missing);
        AddRow(fields, row, line);
    }

    /// <summary>Notes which sheet a record belongs to that was refused for its number of fields.</summary>
    public void AddBroken<TFields>(TFields fields, int line)
        where TFields : struct, ICsvFields
    {
        if (filter.IsOn && !filter.Passes(fields, _block)) return;
        // Values derived from records above or from parts of texts are not known for a broken record.
        if (plan.Derived is { IsSequential: true } or { Cuts.Length: > 0 }) return;
        _result.Entries!.Unattributed.Remove(_result.Records);
        AddRefused(fields, _result.Rows, line, CsvEntryRows.Broken);
    }

    /// <summary>Refuses the sheet of a refused record of a long file, as far as it is known.</summary>
    private void RefuseSheet(QuotedFields fields, bool isKnown, int line)
    {
        if (!plan.Entries!.JoinsRecords) return;
        if (isKnown) AddRefused(fields, _result.Rows, line, CsvEntryRows.Refused);
        else _result.Entries!.Unattributed.Add(_result.Records);
    }

    private void AddRefused<TFields>(TFields fields, int row, int line, int mark)
        where TFields : struct, ICsvFields
    {
        _result.Entries!.EnsureCapacity(row + 1);
        _result.Entries.Of(row)[0] = CsvEntryRows.Empty;
        _result.Entries.Refuse(row, mark);
        int unreadable = _result.UnreadableArrivals;
        AddRow(fields, row, line);
        _result.UnreadableArrivals = unreadable;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRow<TFields>(TFields fields, int row, int line)
        where TFields : struct, ICsvFields
    {
        units.Read(fields, row);
        details.Read(fields, row, _block, _result);
        _result.Entries!.MayBegin.Add(row);
        _result.Entries.LineOf(row) = line;
        _result.RecordOfRow[row] = _result.Records;
        _result.Rows = row + 1;
    }

    /// <summary>Whether all votes of a record are for a selection that there is; otherwise it is refused.</summary>
    private bool HaveSelections<TFields>(TFields fields, int row, int line)
        where TFields : struct, ICsvFields
    {
        var rows = _result.Entries!;
        var ids = rows.Of(row);
        if (ids.Length == 1 && ids[0] >= 0 && rows.Table[ids[0]].Kind < CsvEntryKind.NoSelection) return true;
        for (int group = 0; group < ids.Length; group++)
        {
            bool isEmpty = ids[group] == CsvEntryRows.Empty;
            if (isEmpty ? VotesOf(row, group) == 0 : rows.Table[ids[group]].Kind < CsvEntryKind.NoSelection) continue;
            int field = plan.Entries!.Groups[group].Selection[0];
            var expected = plan.Entries.Listed is null ? EntryStatements.Selection : EntryStatements.Listed;
            Refuse(RejectReason.UnknownSelection, field, fields.Start(field), fields.End(field), line, expected);
            return false;
        }

        return true;
    }

    /// <summary>The votes in a group of a row just read, 0 where they are missing.</summary>
    private int VotesOf(int row, int group)
    {
        int lane = plan.Cells.LaneOf[plan.FirstVote + group];
        return _result.Cells.Pointer[((long)row * plan.Cells.Stride) + lane];
    }

    /// <summary>Whether the group that a count is of has no selection: then it may be empty.</summary>
    private bool IsOfEmptyGroup(int column, int row) => plan.Entries is { JoinsRecords: false }
        && column >= plan.FirstVote && column < plan.FirstVote + plan.VoteCount
        && _result.Entries!.Of(row)[column - plan.FirstVote] == CsvEntryRows.Empty;
}
