using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads a block: finds its records, and hands each to the row reader.</summary>
/// <remarks>
/// <para>A record is a line, unless a field of it begins with a quote: then it is walked field by field, because a
/// quoted field may hold delimiters and line ends. A quote inside an unquoted field is text.</para>
/// <para>A record that does not end in the block is left open, for the caller to join with the next block.</para>
/// <para>Not safe to share between threads.</para>
/// </remarks>
internal sealed unsafe class CsvBlockParser
{
    private readonly CsvPlan _plan;
    private readonly SeparatorIndex _index;
    private readonly CsvQuotedWalk _walk;
    private readonly CsvUnitReader _units;
    private readonly CsvRowReader _row;
    private readonly CsvRunReader _run;
    private readonly CsvEntryRunReader _entryRun;
    private readonly CsvUnevenRecords _uneven;
    private readonly CsvStrayQuotes _stray;
    private readonly bool _joinsRecords;

    private readonly CsvCarry? _carry;
    private readonly CsvDerivedFields? _derived;
    private readonly CsvLandmarks _landmarks;

    /// <param name="plan">What to read.</param>
    /// <param name="blockSize">The usual size of a block.</param>
    /// <param name="lease">Lends buffers.</param>
    /// <param name="carry">What records pass on, shared by all parsers of a source; null if nothing is derived.
    /// </param>
    public CsvBlockParser(CsvPlan plan, int blockSize, ArrayLease lease, CsvCarry? carry)
    {
        (_plan, _carry, _joinsRecords) = (plan, carry, plan.Entries is { JoinsRecords: true });
        if (plan.Derived is { } derived) _derived = new(plan, derived, carry!);
        _landmarks = new(plan, _derived);
        (_index, _walk, _units) = (new(blockSize, plan.Lanes >= CountTile.Lanes, lease), new(plan), new(plan));
        var (filter, details) = (new CsvRecordFilter(plan), new CsvDetailReader(plan));
        (_row, _run) = (new(plan, filter, _units, details, _derived), new(plan, filter, _units, details));
        _entryRun = new(plan, filter, _units, details, _row.Entries);
        (_uneven, _stray) = (new(plan, _row), new(plan));
    }

    public void Parse(CsvBlock block, CsvBlockResult result)
    {
        byte[][] carry = _carry?.Save() ?? [];
        ParseOnce(block, result);
        while (_derived is { MustReadAgain: true })
        {
            _carry!.Restore(carry);
            ParseOnce(block, result);
        }

        result.Carry = carry;
    }

    private void ParseOnce(CsvBlock block, CsvBlockResult result)
    {
        // Positions are inside the block, below 2^31: nothing wraps. Checked pointers would refuse the one before the
        // first.
        unchecked
        {
            result.Clear();
            EndLastLine(block);
            _derived?.Begin(block);
            byte* text = block.Pointer;
            text[-1] = text[block.Length] = 0;
            _index.Build(text, block.Length, _plan.Delimiter, _plan.Quote);
            int lines = KnownLines(block, text);
            bool hasQuotes = _index.HasQuotes && !_index.HasMarks;
            bool runs = _run.Suits && !hasQuotes, entryRuns = _entryRun.Suits && !hasQuotes;
            _units.Begin(block, result);
            _row.Begin(block, result);
            _run.Begin(block, result);
            _entryRun.Begin(block, result);

            int line = 0;
            while (line < lines && !result.HasEnded && _derived is not { MustReadAgain: true })
            {
                if (runs || entryRuns)
                {
                    line = runs ? _run.Read(_index, line, lines) : _entryRun.Read(_index, line, lines);
                    if (line == lines) break;
                }

                result.Reserve(result.Rows + 1);
                int last = line == 0 ? -1 : _index.LineEnds[line - 1], end = _index.LineEnds[line];
                int start = _index.Positions[last] + 1, length = _index.Positions[end] - start;
                if (hasQuotes && new ReadOnlySpan<byte>(text + start, length).Contains(_plan.Quote))
                {
                    int next = Quoted(block, result, last, line, lines);
                    if (next < 0) break;
                    if (!result.HasEnded) line = next;
                    continue;
                }

                if (_index.HasMarks) Marked(block, result, last, end, line);
                else Plain(block, result, last, end, line);
                if (!result.HasEnded) line++;
            }

            result.Lines = line;
            if (result.HasEnded) return;
            int open = line == 0 ? 0 : _index.Positions[_index.LineEnds[line - 1]] + 1;
            result.OpenAt = open < block.Length ? open : -1;
            if (block.IsUnended && block.Length > 0) result.UnendedLine = LastLine(block.Bytes[..^1]);
        }
    }

    /// <summary>Gives the last line of a source its end.</summary>
    private static void EndLastLine(CsvBlock block)
    {
        if (!block.IsLast || block.Length == 0 || block.Bytes[^1] is (byte)'\n' or (byte)'\r') return;
        block.Append("\n"u8);
        block.IsUnended = true;
    }

    private static byte[] LastLine(ReadOnlySpan<byte> bytes) =>
        bytes[(bytes.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..].ToArray();

    /// <summary>The lines that are known to end: a CR as the last byte may be half of a CRLF.</summary>
    private int KnownLines(CsvBlock block, byte* text) =>
        block.EndsWithLine || block.Length == 0 || text[block.Length - 1] != '\r'
            ? _index.LineCount
            : _index.LineCount - 1;

    private void Plain(CsvBlock block, CsvBlockResult result, int last, int end, int line)
    {
        // As in Parse: nothing wraps.
        unchecked
        {
            byte* text = block.Pointer;
            int* indexes = _index.Positions;
            end -= _index.FieldsBehind;
            int start = indexes[last] + 1, stop = indexes[end];
            int restored = stop;
            if (text[stop] == '\n' && stop > start && text[stop - 1] == '\r') indexes[end] = --stop;
            if (stop - start > _plan.MaxRecordLength)
            {
                _row.RefuseRecord(RejectReason.TooLong, start, stop, line, AtMost);
            }
            else if (IsLandmark(block, result, new PlainFields(indexes + last + 1), end - last))
            {
                // No sheet.
            }
            else if (end - last != _plan.FieldCount)
            {
                var fields = new PlainFields(indexes + last + 1);
                if (CsvBlank.Is(new(text + start, stop - start), _plan.Delimiter)) _row.CountBlank();
                else Uneven(block, result, fields, end - last, start, stop, line);
            }
            else
            {
                _row.Read(new PlainFields(indexes + last + 1), start, stop, line);
            }

            indexes[end] = restored;
            if (!result.HasEnded) result.Records++;
        }
    }

    /// <summary>Reads a record whose fields the index has marked.</summary>
    private void Marked(CsvBlock block, CsvBlockResult result, int last, int end, int line)
    {
        // As in Parse: nothing wraps.
        unchecked
        {
            byte* text = block.Pointer;
            int start = _index.Positions[last] + 1, stop = _index.Positions[end];
            if (text[stop] == '\n' && stop > start && text[stop - 1] == '\r') stop--;
            var fields = MarkedFields.Of(_index, text, _plan.Quote).Skip(last + 1);
            if (stop - start > _plan.MaxRecordLength)
            {
                _row.RefuseRecord(RejectReason.TooLong, start, stop, line, AtMost);
            }
            else if (IsLandmark(block, result, fields, end - last))
            {
                // No sheet.
            }
            else if (end - last == _plan.FieldCount)
            {
                _row.Read(fields, start, stop, line);
            }
            else if (CsvFieldText.AreBlank(text, fields, 0, end - last))
            {
                _row.CountBlank();
            }
            else
            {
                Uneven(block, result, fields, end - last, start, stop, line);
            }

            if (!result.HasEnded) result.Records++;
        }
    }

    /// <summary>Handles a record that is not a sheet because the layout ends reading before it, or because it begins a
    /// section.
    /// </summary>
    private bool IsLandmark<TFields>(CsvBlock block, CsvBlockResult result, TFields fields, int found)
        where TFields : struct, ICsvFields
    {
        if (!_landmarks.AreThere) return false;
        bool isLonger = found > _plan.FieldCount
            && CsvFieldText.AreBlank(block.Pointer, fields, _plan.FieldCount, found);
        return _landmarks.TryTake(fields, isLonger ? _plan.FieldCount : found, block, result);
    }

    /// <summary>Reads or refuses a record whose number of fields differs from the header's.</summary>
    private void Uneven<TFields>(
        CsvBlock block, CsvBlockResult result, TFields fields, int found, int start, int stop, int line)
        where TFields : struct, ICsvFields<TFields>
    {
        bool isSurplus = found > _plan.FieldCount
            && !CsvFieldText.AreBlank(block.Pointer, fields, _plan.FieldCount, found);
        if (!isSurplus && _uneven.TryRead(fields, found, start, stop, line, result, IsUnended(block, stop))) return;
        _row.RefuseRecord(RejectReason.FieldCount, start, stop, line, Expected(found));
        if (_joinsRecords) RefuseSheet(fields, found, stop, line);
    }

    /// <summary>In a long file, the sheet of a refused record is refused as well, as far as it is known.</summary>
    private void RefuseSheet<TFields>(TFields fields, int found, int stop, int line)
        where TFields : struct, ICsvFields
    {
        if (found >= _plan.FewestFields) _row.AddBroken(_uneven.Padded(fields, found, stop), line);
    }

    /// <summary>Whether a record that stops at a position is the last one of a source that ends without a line end.
    /// </summary>
    private static bool IsUnended(CsvBlock block, int stop) => block.IsUnended && stop == block.Length - 1;

    /// <summary>Reads a record that has quotes and must be walked over.</summary>
    /// <returns>The line after it, or -1 if it does not end in the block.</returns>
    private int Quoted(CsvBlock block, CsvBlockResult result, int last, int line, int lines)
    {
        // As in Parse: nothing wraps.
        unchecked
        {
            int next = _walk.Walk(block, _index, last, line, lines);
            int start = _index.Positions[last] + 1;
            if (next != line + 1)
            {
                int resume = _stray.Resume(block, _index, line, next, lines);
                if (resume < 0 && next < 0 && !block.IsLast) return -1;
                if (resume < 0 && IsBroken(block, start, next))
                {
                    resume = _stray.NextRecord(block, _index, line, next < 0 ? lines : next);
                }

                if (resume < 0 && next < 0) resume = _index.LineCount;
                if (resume >= 0)
                {
                    int end = Stop(block, start, resume - 1);
                    var expected = RejectStatements.ClosingQuoteOf(resume - line);
                    _row.RefuseRecord(RejectReason.Quotes, start, end, line, expected, resume - line);
                    if (!result.HasEnded) result.Records++;
                    return resume;
                }
            }

            int stop = Stop(block, start, next - 1);
            if (stop - start > _plan.MaxRecordLength)
            {
                _row.RefuseRecord(RejectReason.TooLong, start, stop, line, AtMost, next - line);
            }
            else if (_walk.IsMalformed)
            {
                _row.RefuseRecord(RejectReason.Quotes, start, stop, line, RejectStatements.AfterQuote, next - line);
            }
            else if (_landmarks.AreThere && _landmarks.TryTake(_walk.Fields, _walk.FilledCount, block, result))
            {
                // No sheet.
            }
            else if (_walk.FieldCount == _plan.FieldCount)
            {
                _row.Read(_walk.Fields, start, stop, line);
            }
            else if (_walk.IsBlank)
            {
                _row.CountBlank();
            }
            else if (!_walk.IsSurplusBlank || !_uneven.TryRead(
                _walk.Fields, _walk.FieldCount, start, stop, line, result, IsUnended(block, stop)))
            {
                var expected = Expected(_walk.FieldCount);
                _row.RefuseRecord(RejectReason.FieldCount, start, stop, line, expected, next - line);
                if (_joinsRecords) RefuseSheet(_walk.Fields, _walk.FieldCount, stop, line);
            }

            if (!result.HasEnded) result.Records++;
            return next;
        }
    }

    /// <summary>
    /// Whether a record of several lines does not close, or is not a record, within the limit of a record.
    /// </summary>
    private bool IsBroken(CsvBlock block, int start, int next)
    {
        if (next < 0) return block.Length - (block.IsUnended ? 1 : 0) - start <= _plan.MaxRecordLength + 1;
        bool isWhole = _walk.FieldCount == _plan.FieldCount || _walk.IsBlank;
        return (_walk.IsMalformed || !isWhole) && Stop(block, start, next - 1) - start <= _plan.MaxRecordLength;
    }

    /// <summary>The end of a record that ends with a line, without its line end.</summary>
    private int Stop(CsvBlock block, int start, int line)
    {
        int stop = _index.Positions[_index.LineEnds[line]];
        return block.Pointer[stop] == '\n' && stop > start && block.Pointer[stop - 1] == '\r' ? stop - 1 : stop;
    }

    private ReportStatement AtMost => RejectStatements.AtMost(_plan.MaxRecordLength);

    private ReportStatement Expected(int found) => RejectStatements.Fields(_plan.FieldCount, found);
}
