namespace Electoral.Tally;

/// <summary>
/// The records of a head; those with a stray quote are distinguished from those that span several lines.
/// </summary>
internal ref struct CsvHeadRecords(ReadOnlySpan<byte> head, byte delimiter, byte quote, bool isWhole)
{
    private readonly ReadOnlySpan<byte> _head = head;
    private CsvSplitter _splitter = new(head, delimiter, quote);

    /// <summary>The position of the next record.</summary>
    public int Position
    {
        readonly get => _splitter.Position;
        set => _splitter.Position = value;
    }

    /// <summary>Line ends passed so far.</summary>
    public readonly int Lines => _splitter.Lines;

    /// <summary>Skips one line, whatever it contains.</summary>
    public void SkipLine() => _splitter.SkipLine();

    /// <summary>The header: the first record that is not blank; null if the head ends first.</summary>
    /// <remarks>
    /// A name may have line breaks. Where the next line has as many fields and a number among them, a quote was opened
    /// by mistake instead: it is removed, and the header ends with its line.
    /// </remarks>
    public List<byte[]>? Header()
    {
        var before = _splitter;
        var record = _splitter.NextThatIsNotBlank(isWhole);
        var after = _splitter;
        _splitter = before;
        var line = NextLineThatIsNotBlank();
        if (line is not null && (record is null || _splitter.Position < after.Position))
        {
            var next = Peek();
            bool isStray = line.Count > 1 && next?.Count == line.Count && next.Exists(IsNumber);
            if (isStray) return WithoutQuotes(line);
        }

        _splitter = after;
        return record;
    }

    /// <summary>The next record of a header of several, which may be blank; null if the head ends first.</summary>
    public List<byte[]>? NextOfHeader() => _splitter.Next(isWhole);

    /// <summary>The next record that is not blank and has no stray quote; null if the head ends first.</summary>
    public List<byte[]>? Next(int fields)
    {
        while (true)
        {
            var before = _splitter;
            var record = _splitter.NextThatIsNotBlank(isWhole);
            var after = _splitter;
            // Without a quote a record is a line.
            bool isLine = record is not null && !_head[before.Position..after.Position].Contains(quote);
            if (isLine) return record;
            _splitter = before;
            var line = NextLineThatIsNotBlank();
            bool hasLines = line is not null && (record is null || _splitter.Position < after.Position);
            bool isStray = hasLines && line!.Count == fields
                && (record?.Count != fields || Peek()?.Count == fields);
            if (isStray) continue;
            _splitter = after;
            return record;
        }
    }

    private readonly List<byte[]> WithoutQuotes(List<byte[]> line)
    {
        for (int i = 0; i < line.Count; i++)
        {
            if (line[i] is not [var first, .. var rest] || first != quote) continue;
            line[i] = rest is [.., var last] && last == quote ? rest[..^1] : rest;
        }

        return line;
    }

    private static bool IsNumber(byte[] field) => field.Length > 0 && !field.AsSpan().ContainsAnyExceptInRange(
        (byte)'0', (byte)'9');

    private List<byte[]>? NextLineThatIsNotBlank()
    {
        List<byte[]>? line;
        do line = NextLine();
        while (line is not null && CsvBlank.Is(line));
        return line;
    }

    private List<byte[]>? Peek()
    {
        var before = _splitter;
        var line = NextLine();
        _splitter = before;
        return line;
    }

    /// <summary>
    /// The fields of the next line, quotes that do not close on it taken for text; null if it does not end.
    /// </summary>
    private List<byte[]>? NextLine()
    {
        int start = _splitter.Position;
        int length = _head[start..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0 && (!isWhole || start == _head.Length)) return null;
        _splitter.SkipLine();
        var line = length < 0 ? _head[start..] : _head.Slice(start, length);
        var fields = new List<byte[]>();
        for (int at = 0; at <= line.Length;)
        {
            var rest = new CsvSplitter(line[at..], delimiter, quote);
            int end = rest.FieldLength();
            fields.Add(line.Slice(at, end).ToArray());
            at += end + 1;
        }

        return fields;
    }
}
