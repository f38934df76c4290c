using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads a block: finds its records, and hands each to the row reader.</summary>
/// <remarks>
/// <para>A record is a line, unless a field of it begins with a quote: then it is walked field by field, because a
/// quoted field may hold delimiters and line ends. A quote inside an unquoted field is text.</para>
/// <para>A record that the block does not end is left open, for the caller to join with the next block.</para>
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

    public CsvBlockParser(CsvPlan plan, int blockSize, ArrayLease lease)
    {
        _plan = plan;
        (_index, _walk, _units) = (new(blockSize, plan.Lanes >= CountTile.Lanes, lease), new(plan), new(plan));
        var (filter, details) = (new CsvRecordFilter(plan), new CsvDetailReader(plan));
        (_row, _run) = (new(plan, filter, _units, details), new(plan, filter, _units, details));
    }

    public void Parse(CsvBlock block, CsvBlockResult result)
    {
        // Places lie inside the block, below 2^31: nothing wraps. Checked pointers would refuse the one before the
        // first.
        unchecked
        {
            result.Clear();
            EndLastLine(block);
            byte* text = block.Pointer;
            text[-1] = text[block.Length] = 0;
            _index.Build(text, block.Length, _plan.Delimiter, _plan.Quote);
            int lines = KnownLines(block, text);
            bool hasQuotes = _index.HasQuotes && !_index.HasMarks;
            bool runs = _run.Suits && !hasQuotes;
            _units.Begin(block, result);
            _row.Begin(block, result);
            _run.Begin(block, result);

            int line = 0;
            while (line < lines)
            {
                if (runs)
                {
                    line = _run.Read(_index, line, lines);
                    if (line == lines) break;
                }

                result.Reserve(result.Rows + 1);
                int last = line == 0 ? -1 : _index.LineEnds[line - 1], end = _index.LineEnds[line];
                int start = _index.Places[last] + 1;
                if (hasQuotes && new ReadOnlySpan<byte>(text + start, _index.Places[end] - start).Contains(_plan.Quote))
                {
                    int next = Quoted(block, result, last, line, lines);
                    if (next < 0) break;
                    line = next;
                    continue;
                }

                if (_index.HasMarks) Marked(text, result, last, end, line);
                else Plain(text, result, last, end, line);
                line++;
            }

            result.Lines = line;
            int open = line == 0 ? 0 : _index.Places[_index.LineEnds[line - 1]] + 1;
            result.OpenAt = open < block.Length ? open : -1;
        }
    }

    /// <summary>Gives the last line of a source its end.</summary>
    private static void EndLastLine(CsvBlock block)
    {
        if (block.IsLast && block.Length > 0 && block.Bytes[^1] is not ((byte)'\n' or (byte)'\r')) block.Append("\n"u8);
    }

    /// <summary>The lines of which it is known that they end: a CR as the last byte may be half of a CRLF.</summary>
    private int KnownLines(CsvBlock block, byte* text) =>
        block.EndsWithLine || block.Length == 0 || text[block.Length - 1] != '\r'
            ? _index.LineCount
            : _index.LineCount - 1;

    private void Plain(byte* text, CsvBlockResult result, int last, int end, int line)
    {
        // As in Parse: nothing wraps.
        unchecked
        {
            int* places = _index.Places;
            end -= _index.FieldsBehind;
            int start = places[last] + 1, stop = places[end];
            int restored = stop;
            if (text[stop] == '\n' && stop > start && text[stop - 1] == '\r') places[end] = --stop;
            if (stop - start > _plan.MaxRecordLength)
            {
                _row.RefuseRecord(RejectReason.TooLong, start, stop, line, AtMost);
            }
            else if (end - last != _plan.FieldCount)
            {
                if (CsvBlank.Is(new(text + start, stop - start), _plan.Delimiter)) _row.CountBlank();
                else _row.RefuseRecord(RejectReason.FieldCount, start, stop, line, Expected(end - last));
            }
            else
            {
                _row.Read(new PlainFields(places + last + 1), start, stop, line);
            }

            places[end] = restored;
            result.Records++;
        }
    }

    /// <summary>Reads a record whose fields the index has marked.</summary>
    private void Marked(byte* text, CsvBlockResult result, int last, int end, int line)
    {
        // As in Parse: nothing wraps.
        unchecked
        {
            int start = _index.Places[last] + 1, stop = _index.Places[end];
            if (text[stop] == '\n' && stop > start && text[stop - 1] == '\r') stop--;
            var fields = MarkedFields.Of(_index, text, _plan.Quote).Skip(last + 1);
            if (stop - start > _plan.MaxRecordLength)
            {
                _row.RefuseRecord(RejectReason.TooLong, start, stop, line, AtMost);
            }
            else if (end - last == _plan.FieldCount)
            {
                _row.Read(fields, start, stop, line);
            }
            else if (IsBlank(text, fields, end - last))
            {
                _row.CountBlank();
            }
            else
            {
                _row.RefuseRecord(RejectReason.FieldCount, start, stop, line, Expected(end - last));
            }

            result.Records++;
        }
    }

    private static bool IsBlank(byte* text, MarkedFields fields, int count)
    {
        for (int field = 0; field < count; field++)
        {
            int start = fields.Start(field);
            if (!CsvBlank.Is(new(text + start, fields.End(field) - start), (byte)' ')) return false;
        }

        return true;
    }

    /// <summary>Reads a record that has quotes and must be walked over.</summary>
    /// <returns>The line after it, or -1 where the block does not end it.</returns>
    private int Quoted(CsvBlock block, CsvBlockResult result, int last, int line, int lines)
    {
        // As in Parse: nothing wraps.
        unchecked
        {
            int next = _walk.Walk(block, _index, last, line, lines);
            int start = _index.Places[last] + 1;
            if (next < 0)
            {
                if (!block.IsLast) return -1;
                _row.RefuseRecord(RejectReason.Quotes, start, block.Length, line, RejectStatements.ClosingQuote);
                result.Records++;
                return _index.LineCount;
            }

            int stop = _index.Places[_index.LineEnds[next - 1]];
            if (block.Pointer[stop] == '\n' && stop > start && block.Pointer[stop - 1] == '\r') stop--;
            if (stop - start > _plan.MaxRecordLength)
            {
                _row.RefuseRecord(RejectReason.TooLong, start, stop, line, AtMost);
            }
            else if (_walk.IsMalformed)
            {
                _row.RefuseRecord(RejectReason.Quotes, start, stop, line, RejectStatements.AfterQuote);
            }
            else if (_walk.FieldCount == _plan.FieldCount)
            {
                _row.Read(_walk.Fields, start, stop, line);
            }
            else if (_walk.IsBlank)
            {
                _row.CountBlank();
            }
            else
            {
                _row.RefuseRecord(RejectReason.FieldCount, start, stop, line, Expected(_walk.FieldCount));
            }

            result.Records++;
            return next;
        }
    }

    private ReportStatement AtMost => RejectStatements.AtMost(_plan.MaxRecordLength);

    private ReportStatement Expected(int found) => RejectStatements.Fields(_plan.FieldCount, found);
}
