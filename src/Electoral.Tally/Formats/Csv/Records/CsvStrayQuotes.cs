using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds quotes that were opened by mistake, and where reading continues after them.</summary>
/// <remarks>
/// <para>
/// A quoted field may hold lines, but hardly ever lines that are records by themselves. So a quote is treated as stray
/// if a line inside the field has all the fields of the header, with counts in those that hold counts. If that is the
/// line on which the field closes, or there are fewer than three columns, the line on which it opens must have all
/// fields too. Eight lines with all fields, whatever they contain, are also enough. Reading continues at the first line
/// after the quote's that has all fields, or is blank.
/// </para>
/// <para>Where none of that holds, but the record does not close, or is not a record, it ends before the
/// next line that is one by itself.</para>
/// <para>
/// Lines that end beyond the limit of a record are not examined, so the decision depends neither on where blocks end
/// nor on what follows.
/// </para>
/// </remarks>
internal sealed unsafe class CsvStrayQuotes(CsvPlan plan)
{
    private const int FewestFields = 3, Alike = 8;

    private readonly CsvLineFields _fields = new(plan);

    /// <summary>The line at which to continue after a stray quote; -1 if the record is valid.</summary>
    /// <param name="block">The block.</param>
    /// <param name="index">Its separators, those inside quotes as well.</param>
    /// <param name="line">The first line of the record.</param>
    /// <param name="next">The line after it, or -1 where it does not close in the block.</param>
    /// <param name="lines">The lines that are known to end.</param>
    public int Resume(CsvBlock block, SeparatorIndex index, int line, int next, int lines)
    {
        int end = next < 0 ? lines : next, alike = 0;
        bool? opensAsRecord = null;
        for (int other = line + 1; other < end; other++)
        {
            var text = Line(block, index, other, out int stop);
            if (stop - Start(index, line) > plan.MaxRecordLength) break;
            if (!_fields.HasAll(text)) continue;
            bool isWithin = (next < 0 || other < next - 1) && plan.FieldCount >= FewestFields;
            bool isStray = (isWithin && ++alike == Alike) || (_fields.IsRecord(text)
                && (isWithin || (opensAsRecord ??= _fields.HasAll(Line(block, index, line, out _)))));
            if (isStray) return FirstBehind(block, index, line);
        }

        return -1;
    }

    /// <summary>The first line that is a record by itself, of those after the first of a broken one; or -1.</summary>
    public int NextRecord(CsvBlock block, SeparatorIndex index, int line, int end)
    {
        for (int other = line + 1; other < end; other++)
        {
            if (_fields.IsRecord(Line(block, index, other, out _))) return other;
        }

        return -1;
    }

    /// <summary>The first line after the quote's that has all fields or none; there is always one.</summary>
    private int FirstBehind(CsvBlock block, SeparatorIndex index, int line)
    {
        while (true)
        {
            var text = Line(block, index, ++line, out _);
            if (_fields.HasAll(text) || CsvBlank.Is(text, plan.Delimiter)) return line;
        }
    }

    private static int Start(SeparatorIndex index, int line) =>
        line == 0 ? 0 : index.Positions[index.LineEnds[line - 1]] + 1;

    private static ReadOnlySpan<byte> Line(CsvBlock block, SeparatorIndex index, int line, out int stop)
    {
        int start = Start(index, line);
        stop = index.Positions[index.LineEnds[line]];
        if (stop > start && block.Pointer[stop] == '\n' && block.Pointer[stop - 1] == '\r') stop--;
        return new(block.Pointer + start, stop - start);
    }
}
