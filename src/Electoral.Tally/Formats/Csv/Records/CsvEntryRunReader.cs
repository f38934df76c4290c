using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads record after record of a long file for as long as each is like the others.</summary>
/// <remarks>
/// <para>A record of the right number of fields, whose counts are numbers of one to eight digits or empty and whose
/// selection is one, becomes a row here. The first record that is not like this ends the run and goes to the careful
/// reader. Both readers make the same row of a record.</para>
/// <para>
/// Most records repeat the sheet of the row above: if the bytes that identify it are the same, they are not parsed
/// again.
/// </para>
/// <para>Not safe to share between threads.</para>
/// </remarks>
internal sealed unsafe class CsvEntryRunReader(
    CsvPlan plan, CsvRecordFilter filter, CsvUnitReader units, CsvDetailReader details, CsvEntryReader? entries)
{
    private readonly (int Field, int Lane, int Column)[] _counts =
        [.. plan.Counts.Select((field, column) => (field, plan.Cells.LaneOf[column], column))];

    private readonly int _stride = plan.Cells.Stride;
    private readonly (int First, int Last) _sheetFields =
        (plan.SheetFields.First, plan.SheetFields.First + plan.SheetFields.Count - 1);

    private readonly bool _hasSheetFields = plan.SheetFields.Count > 0;
    private readonly bool _hasDetails =
        plan.Key is not null || plan.Image >= 0 || plan.Stratum >= 0 || plan.Arrival.Length > 0;

    private readonly bool _mayBeEmpty = Array.Exists(plan.Numbers.Missing, text => text.Length == 0);
    private CsvBlock _block = null!;
    private CsvBlockResult _result = null!;
    private byte* _text, _sheet;
    private int _sheetForm, _sheetRow;

    /// <summary>Whether a record can be judged by its counts and its selection alone.</summary>
    public bool Suits { get; } =
        plan.Entries is { JoinsRecords: true } && plan.Status is null && !plan.Numbers.DigitsMayBeMissing
        && plan.Derived is null && plan.EndsBefore.Length == 0;

    public void Begin(CsvBlock block, CsvBlockResult result)
    {
        (_block, _result, _sheetRow) = (block, result, -1);
        _text = block.Pointer;
    }

    /// <summary>Reads records from <paramref name="line"/> on.</summary>
    /// <returns>The first line that was not read.</returns>
    public int Read(SeparatorIndex index, int line, int lines) => index.HasMarks
        ? Read(MarkedFields.Of(index, _block.Pointer, plan.Quote), index, line, lines)
        : Read(new PlainFields(index.Positions), index, line, lines);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Read<TFields>(TFields all, SeparatorIndex index, int line, int lines)
        where TFields : struct, ICsvFields<TFields>
    {
        // Positions are inside the block, below 2^31, and rows are no more than lines: nothing wraps.
        unchecked
        {
            int* lineEnds = index.LineEnds, positions = index.Positions;
            int separators = plan.FieldCount + index.FieldsBehind, longest = plan.MaxRecordLength;
            int last = line == 0 ? -1 : lineEnds[line - 1];
            int row = _result.Rows, others = _result.Records - line;
            bool isFiltered = filter.IsOn;
            var result = _result;
            for (; line < lines; line++)
            {
                int end = lineEnds[line];
                if (end - last != separators || positions[end] - positions[last] > longest) break;
                var fields = all.Skip(last + 1);
                last = end;
                if (isFiltered && !filter.Passes(fields, _block))
                {
                    if (filter.IsBlank(fields, _block)) break;
                    filter.CountUnwanted(fields, _block, result);
                    continue;
                }

                if (row == result.Capacity) result.Reserve(row + 1);
                int missing = ReadCounts(fields, result.Cells.Pointer + ((long)row * _stride), row);
                if (missing < 0) break;
                var entry = entries!.Find(fields);
                if (entry.Kind >= CsvEntryKind.Filtered)
                {
                    Forget(missing);
                    if (entry.Kind != CsvEntryKind.Filtered || filter.IsBlank(fields, _block)) break;
                    result.Filtered++;
                    continue;
                }

                ReadSheet(fields, row);
                if (_hasDetails) details.Read(fields, row, _block, result);
                result.Entries!.Set(row, entry.Index, line);
                result.RecordOfRow[row++] = line + others;
            }

            (result.Rows, result.Records) = (row, line + others);
            return line;
        }
    }

    /// <summary>Reads the counts of a record.</summary>
    /// <returns>How many are missing; -1 where one is neither digits nor empty, or all are missing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadCounts<TFields>(TFields fields, int* cells, int row)
        where TFields : struct, ICsvFields
    {
        // As in Read: nothing wraps.
        unchecked
        {
            byte* text = _text;
            var counts = _counts;
            int missing = 0;
            foreach (var (field, lane, column) in counts)
            {
                int end = fields.End(field), length = end - fields.Start(field);
                int count = DigitParser.Parse(text + end, length);
                if (count < 0)
                {
                    if (length > 0 || !_mayBeEmpty) return Forget(missing);
                    _result.Missing.Add((column, row));
                    missing++;
                    count = 0;
                }

                cells[lane] = count;
            }

            // Where all counts are missing the record may be blank.
            return missing < counts.Length ? missing : Forget(missing);
        }
    }

    private int Forget(int missing)
    {
        if (missing > 0) _result.Missing.RemoveRange(_result.Missing.Count - missing, missing);
        return -1;
    }

    /// <summary>Reads which sheet a record belongs to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadSheet<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        // As in Read: nothing wraps.
        unchecked
        {
            if (_hasSheetFields)
            {
                byte* text = _text + fields.Start(_sheetFields.First);
                int length = (int)(_text + fields.End(_sheetFields.Last) - text);
                // The same bytes mean the same fields only if both begin inside quotes or both do not.
                int form = (length << 1) | (text[-1] == plan.Quote ? 1 : 0);
                bool isSame = _sheetRow == row - 1 && form == _sheetForm && row > 0
                    && SameBytes.Are(text, _sheet, length);
                _sheet = text;
                (_sheetForm, _sheetRow) = (form, row);
                if (isSame)
                {
                    units.Repeat(row);
                    return;
                }
            }

            _result.Entries!.MayBegin.Add(row);
            units.Read(fields, row);
        }
    }
}
