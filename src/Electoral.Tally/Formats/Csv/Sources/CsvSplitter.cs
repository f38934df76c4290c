namespace Electoral.Tally;

/// <summary>Splits records one byte at a time: for the head of a file, where speed does not matter.</summary>
internal ref struct CsvSplitter(ReadOnlySpan<byte> bytes, byte delimiter, byte quote)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The position of the next record.</summary>
    public int Position { get; set; }

    /// <summary>Line ends passed so far.</summary>
    public int Lines { get; private set; }

    /// <summary>Skips one line, whatever it contains.</summary>
    public void SkipLine()
    {
        int end = _bytes[Position..].IndexOfAny((byte)'\n', (byte)'\r');
        Position = end < 0 ? _bytes.Length : Position + end;
        SkipLineEnd();
    }

    /// <summary>The fields of the next record; null if the bytes end first, unless they are the whole source.</summary>
    public List<byte[]>? Next(bool isWhole)
    {
        if (Position >= _bytes.Length) return null;
        var fields = new List<byte[]>();
        var field = new List<byte>();
        bool quoted = false, atStart = true;
        for (int i = Position; i < _bytes.Length; i++)
        {
            byte b = _bytes[i];
            bool isPlain = atStart && b != quote && b != delimiter && b is not ((byte)'\n' or (byte)'\r');
            if (isPlain)
            {
                // Up to its end nothing in such a field has a meaning.
                int length = _bytes[i..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
                field.AddRange(length < 0 ? _bytes[i..] : _bytes.Slice(i, length));
                (i, atStart) = (length < 0 ? _bytes.Length : i + length - 1, false);
                continue;
            }

            if (quoted)
            {
                if (b == '\n' || (b == '\r' && !(i + 1 < _bytes.Length && _bytes[i + 1] == '\n'))) Lines++;
                if (b != quote) field.Add(b);
                else if (i + 1 < _bytes.Length && _bytes[i + 1] == quote) field.Add(_bytes[i++]);
                else quoted = false;
            }
            else if (b == quote && atStart && quote != CsvHead.NoQuote)
            {
                (quoted, atStart) = (true, false);
            }
            else if (b == delimiter)
            {
                End(fields, field);
                atStart = true;
            }
            else if (b is (byte)'\n' or (byte)'\r')
            {
                End(fields, field);
                Position = i;
                SkipLineEnd();
                return fields;
            }
            else
            {
                field.Add(b);
                atStart = false;
            }
        }

        if (!isWhole) return null;
        End(fields, field);
        Position = _bytes.Length;
        return fields;
    }

    /// <summary>The next record that has anything but blanks.</summary>
    public List<byte[]>? NextThatIsNotBlank(bool isWhole)
    {
        List<byte[]>? record;
        do record = Next(isWhole);
        while (record is not null && CsvBlank.Is(record));
        return record;
    }

    /// <summary>
    /// How long the first field is as it is, up to the delimiter or the end of all bytes; a quote that does not
    /// close there is text.
    /// </summary>
    public readonly int FieldLength()
    {
        int close = 1;
        bool isQuoted = _bytes.Length > 0 && _bytes[0] == quote;
        while (isQuoted && close < _bytes.Length)
        {
            if (_bytes[close] != quote) close++;
            else if (close + 1 < _bytes.Length && _bytes[close + 1] == quote) close += 2;
            else break;
        }

        int end = close + 1;
        if (isQuoted && (end == _bytes.Length || (end < _bytes.Length && _bytes[end] == delimiter))) return end;
        int length = _bytes.IndexOf(delimiter);
        return length < 0 ? _bytes.Length : length;
    }

    private static void End(List<byte[]> fields, List<byte> field)
    {
        fields.Add([.. field]);
        field.Clear();
    }

    private void SkipLineEnd()
    {
        if (Position >= _bytes.Length) return;
        bool isReturn = _bytes[Position++] == '\r';
        if (isReturn && Position < _bytes.Length && _bytes[Position] == '\n') Position++;
        Lines++;
    }
}
