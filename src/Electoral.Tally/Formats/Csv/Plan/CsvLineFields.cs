namespace Electoral.Tally;

/// <summary>Splits one line as if no quoted field could continue on the next: a quote that does not close is text.
/// </summary>
internal sealed class CsvLineFields(CsvPlan plan)
{
    private readonly Range[] _fields = new Range[plan.FieldCount];

    /// <summary>Whether the line has a field for each of the header, and after them none but empty ones.</summary>
    public bool HasAll(ReadOnlySpan<byte> line)
    {
        if (line.Count(plan.Delimiter) < plan.FieldCount - 1) return false;
        int found = 0;
        for (int at = 0; at <= line.Length; found++)
        {
            var field = FieldAt(line, at, out int end);
            if (found < plan.FieldCount) _fields[found] = field;
            else if (!CsvBlank.Is(line[field], (byte)' ')) return false;
            at = end + 1;
        }

        return found >= plan.FieldCount;
    }

    /// <summary>Whether the line has all fields, a count or a mark for none in each that holds counts, and one count.
    /// </summary>
    public bool IsRecord(ReadOnlySpan<byte> line)
    {
        if (!HasAll(line)) return false;
        bool any = false;
        foreach (var part in plan.CountParts)
        {
            var text = line[_fields[part.Field]];
            var kind = part.Numbers.Read(text, out _, out _);
            if (part.IsOfSum && CsvBlank.Is(text, (byte)' ')) continue;
            if (kind is not (CsvNumber.Count or CsvNumber.Missing)) return false;
            any |= kind == CsvNumber.Count;
        }

        return any;
    }

    /// <summary>The field that begins at a position, without its quotes.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The position.</param>
    /// <param name="end">The position of its delimiter, or the end of the line.</param>
    private Range FieldAt(ReadOnlySpan<byte> line, int at, out int end)
    {
        if (at < line.Length && line[at] == plan.Quote)
        {
            int close = at + 1;
            while (close < line.Length)
            {
                if (line[close] != plan.Quote) close++;
                else if (close + 1 < line.Length && line[close + 1] == plan.Quote) close += 2;
                else break;
            }

            end = close + 1;
            if (end == line.Length || (end < line.Length && line[end] == plan.Delimiter)) return (at + 1)..close;
        }

        int length = line[at..].IndexOf(plan.Delimiter);
        end = length < 0 ? line.Length : at + length;
        return at..end;
    }
}
