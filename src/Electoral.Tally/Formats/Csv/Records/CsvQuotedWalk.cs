using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Walks over one record field by field, as quotes require.</summary>
internal sealed unsafe class CsvQuotedWalk(CsvPlan plan)
{
    private readonly CsvFieldPositions _places = new(plan.FieldCount);
    private int _separator;

    /// <summary>How many fields the record has; those beyond the header's are counted, not kept.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Whether text follows a closing quote.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Whether no field has anything but blanks.</summary>
    public bool IsBlank { get; private set; }

    /// <summary>Whether no field beyond those of the header has anything but blanks.</summary>
    public bool IsSurplusBlank { get; private set; }

    /// <summary>The number of fields, those beyond the header's left out where they have nothing but blanks.</summary>
    public int FilledCount => IsSurplusBlank ? Math.Min(FieldCount, plan.FieldCount) : FieldCount;

    public QuotedFields Fields => _places.Fields;

    /// <summary>Walks over the record that begins after separator <paramref name="last"/>.</summary>
    /// <returns>The line after the record, or -1 where the block ends inside it.</returns>
    public int Walk(CsvBlock block, SeparatorIndex index, int last, int line, int lines)
    {
        // Positions are inside the block, below 2^31: nothing wraps. Checked pointers would refuse the one before the
        // first.
        unchecked
        {
            byte* text = block.Pointer;
            int at = index.Positions[last] + 1;
            (FieldCount, IsMalformed, IsBlank, IsSurplusBlank, _separator) = (0, false, true, true, last + 1);
            while (true)
            {
                bool within = text[at] == plan.Quote && at < block.Length
                    ? Quoted(block, index, ref at)
                    : Unquoted(text, index, at);
                if (!within || _separator >= index.Count) return -1;
                int position = index.Positions[_separator];
                if (IsMalformed || text[position] != plan.Delimiter) break;
                at = position + 1;
                _separator++;
            }

            // After a malformed field nothing can be interpreted any more: the record ends with the line.
            while (line < lines && index.LineEnds[line] < _separator) line++;
            return line < lines ? line + 1 : -1;
        }
    }

    private bool Unquoted(byte* text, SeparatorIndex index, int at)
    {
        SeekSeparator(index, at);
        if (_separator >= index.Count) return false;
        int end = index.Positions[_separator];
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
            // A quote that is the last byte of a block may be the first of a doubled one.
            if (from + 1 >= block.Length) return false;
            if (block.Pointer[from + 1] != plan.Quote) break;
            escaped = true;
            from += 2;
        }

        Keep(block.Pointer, start, from, escaped);
        at = from + 1;
        SeekSeparator(index, at);
        if (_separator >= index.Count) return false;
        int position = index.Positions[_separator];
        bool atLineEnd = position == at + 1 && block.Pointer[at] == '\r' && block.Pointer[position] == '\n';
        IsMalformed = position != at && !atLineEnd;
        return true;
    }

    private void SeekSeparator(SeparatorIndex index, int at)
    {
        while (_separator < index.Count && index.Positions[_separator] < at) _separator++;
    }

    private void Keep(byte* text, int start, int end, bool escaped)
    {
        bool isKept = FieldCount < plan.FieldCount;
        if (IsBlank || !isKept)
        {
            bool isBlank = CsvBlank.Is(new(text + start, end - start), (byte)' ');
            IsBlank = IsBlank && isBlank;
            IsSurplusBlank = IsSurplusBlank && (isKept || isBlank);
        }

        if (isKept) _places.Note(FieldCount, start, end, escaped);
        FieldCount++;
    }
}
