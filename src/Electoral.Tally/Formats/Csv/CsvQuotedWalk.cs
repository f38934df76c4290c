using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Walks over one record field by field, as quotes demand.</summary>
internal sealed unsafe class CsvQuotedWalk(CsvPlan plan)
{
    private readonly PinnedArray<int> _starts = Places(plan.FieldCount);
    private readonly PinnedArray<int> _ends = Places(plan.FieldCount);
    private readonly PinnedArray<bool> _escaped = new(plan.FieldCount);
    private int _separator;

    /// <summary>How many fields the record has; beyond those of the header they are counted, not kept.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Whether text follows a closing quote.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Whether no field has anything but blanks.</summary>
    public bool IsBlank { get; private set; }

    public QuotedFields Fields => new(_starts.Pointer, _ends.Pointer, _escaped.Pointer);

    /// <summary>Walks over the record that begins behind separator <paramref name="last"/>.</summary>
    /// <returns>The line after the record, or -1 where the block ends inside it.</returns>
    public int Walk(CsvBlock block, SeparatorIndex index, int last, int line, int lines)
    {
        // Places lie inside the block, below 2^31: nothing wraps. Checked pointers would refuse the one before the
        // first.
        unchecked
        {
            byte* text = block.Pointer;
            int at = index.Places[last] + 1;
            (FieldCount, IsMalformed, IsBlank, _separator) = (0, false, true, last + 1);
            while (true)
            {
                bool within = text[at] == plan.Quote && at < block.Length
                    ? Quoted(block, index, ref at)
                    : Unquoted(text, index, at);
                if (!within || _separator >= index.Count) return -1;
                int place = index.Places[_separator];
                if (IsMalformed || text[place] != plan.Delimiter) break;
                at = place + 1;
                _separator++;
            }

            // Behind a malformed field nothing is understood any more: the record ends with the line.
            while (line < lines && index.LineEnds[line] < _separator) line++;
            return line < lines ? line + 1 : -1;
        }
    }

    private bool Unquoted(byte* text, SeparatorIndex index, int at)
    {
        SeekSeparator(index, at);
        if (_separator >= index.Count) return false;
        int end = index.Places[_separator];
        if (text[end] == '\n' && end > at && text[end - 1] == '\r') end--;
        Keep(text, at, end, escaped: false);
        return true;
    }

    private bool Quoted(CsvBlock block, SeparatorIndex index, ref int at)
    {
        int start = at + 1, from = start;
        bool escaped = false;
        while (true)
        {
            int found = block.Bytes[from..].IndexOf(plan.Quote);
            if (found < 0) return false;
            from += found;
            // A quote as the last byte of a block may be the first of a doubled one.
            if (from + 1 >= block.Length) return false;
            if (block.Pointer[from + 1] != plan.Quote) break;
            escaped = true;
            from += 2;
        }

        Keep(block.Pointer, start, from, escaped);
        at = from + 1;
        SeekSeparator(index, at);
        if (_separator >= index.Count) return false;
        int place = index.Places[_separator];
        bool atLineEnd = place == at + 1 && block.Pointer[at] == '\r' && block.Pointer[place] == '\n';
        IsMalformed = place != at && !atLineEnd;
        return true;
    }

    private void SeekSeparator(SeparatorIndex index, int at)
    {
        while (_separator < index.Count && index.Places[_separator] < at) _separator++;
    }

    private void Keep(byte* text, int start, int end, bool escaped)
    {
        IsBlank = IsBlank && CsvBlank.Is(new(text + start, end - start), (byte)' ');
        if (FieldCount < plan.FieldCount)
        {
            _starts.Pointer[FieldCount] = start;
            _ends.Pointer[FieldCount] = end;
            _escaped.Pointer[FieldCount] = escaped;
        }

        FieldCount++;
    }

    /// <summary>Room for the places of fields, and zeros behind the last for those that look at several together.
    /// </summary>
    private static PinnedArray<int> Places(int fields)
    {
        var places = new PinnedArray<int>(fields + CountTile.Lanes);
        Array.Clear(places.Array);
        return places;
    }
}
