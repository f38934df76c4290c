namespace Electoral.Tally;

/// <summary>
/// The beginning of a source: what separates its fields, the names of its columns, where its data begin.
/// </summary>
/// <param name="Delimiter">The character between two fields.</param>
/// <param name="Quote">The character around a quoted field, or <see cref="NoQuote"/>.</param>
/// <param name="Names">The names of the columns, or "#1", "#2" … where there is no header.</param>
/// <param name="DataStart">The position of the first data record.</param>
/// <param name="Lines">The line ends before it.</param>
internal sealed record CsvHead(byte Delimiter, byte Quote, string[] Names, int DataStart, int Lines)
{
    /// <summary>A byte with which no field can begin, because it ends the line.</summary>
    public const byte NoQuote = (byte)'\n';

    /// <summary>How fields are read as texts before their encoding is decided.</summary>
    public required CsvFieldDecoder Text { get; init; }

    /// <summary>The number of lines found before the header, if the layout does not state it.</summary>
    public int LinesBefore { get; private init; }

    public static CsvHead Read(CsvSource source, CsvLayout? layout, ReadOptions options)
    {
        if (source.Head.IsEmpty) Throw.NothingToRead(source.Name);
        var text = CsvFieldDecoder.Of(source);
        byte quote = layout is null ? (byte)'"' : OneByte("quote", layout.Quote, NoQuote);
        byte delimiter = OneByte("delimiter", source.Rows?.Delimiter ?? layout?.Delimiter, 0);
        int skipLines = layout?.SkipLines ?? 0;
        if (skipLines == 0 && DelimiterHint.IsOn(source.Head.Span, out byte hint))
        {
            skipLines = 1;
            if (delimiter == 0) delimiter = hint;
        }

        int before = 0;
        bool isOnly = layout is not null && delimiter == 0
            && OnlyDelimiter.TryFind(source.Head.Span, quote, skipLines, out delimiter);
        if (!isOnly && (delimiter == 0 || (layout is null && source.Rows is null)))
        {
            (delimiter, before) = CsvPreamble.Find(source.Head.Span, quote, delimiter, skipLines);
            // What the layout says about lines replaces a hint on the first of them.
            before = before > 0 && layout is null ? skipLines += before : 0;
        }

        var splitter = new CsvHeadRecords(source.Head.Span, delimiter, quote, source.IsWhole);
        for (int i = 0; i < skipLines; i++) splitter.SkipLine();
        int start = splitter.Position, lines = splitter.Lines;
        var first = splitter.Header();
        if (first is null && !source.IsWhole) Throw.HeaderTooLong(source.Name, CsvSource.HeadSize);
        if (first is null) Throw.NoHeader(source.Name);
        if (first!.Count > options.MaxFields) Throw.TooManyFields(source.Name, first.Count, options.MaxFields);
        if (layout?.Header == false)
        {
            int fields = layout.Groups is null ? first.Count : MostFields(source, delimiter, quote, start);
            if (fields > options.MaxFields) Throw.TooManyFields(source.Name, fields, options.MaxFields);
            string[] numbers =
                [.. Enumerable.Range(1, fields).Select(number => FormattableString.Invariant($"#{number}"))];
            return new(delimiter, quote, numbers, start, lines) { Text = text };
        }

        string[] names = [.. first.Select(name => text.Decode(name).Trim())];
        if (layout?.HeaderRows > 1) names = Joined(names, ref splitter, layout.HeaderRows, source, text);
        if (names.Length > options.MaxFields) Throw.TooManyFields(source.Name, names.Length, options.MaxFields);
        return new(delimiter, quote, names, splitter.Position, splitter.Lines) { Text = text, LinesBefore = before };
    }

    /// <summary>
    /// The number of fields of the longest of the first records, because some may have more groups than others.
    /// </summary>
    private static int MostFields(CsvSource source, byte delimiter, byte quote, int start)
    {
        var records = new CsvSplitter(source.Head.Span, delimiter, quote) { Position = start };
        int most = 0;
        while (records.Next(source.IsWhole) is { } record) most = Math.Max(most, record.Count);
        return most;
    }

    /// <summary>The names of columns whose header takes several records.</summary>
    private static string[] Joined(
        string[] first, ref CsvHeadRecords records, int count, CsvSource source, CsvFieldDecoder text)
    {
        var rows = new List<string[]> { first };
        while (rows.Count < count)
        {
            if (records.NextOfHeader() is not { } next)
            {
                if (!source.IsWhole) Throw.HeaderTooLong(source.Name, CsvSource.HeadSize);
                Throw.NoHeader(source.Name);
                break;
            }

            rows.Add([.. next.Select(name => text.Decode(name).Trim())]);
        }

        return CsvHeaderRows.Join(rows);
    }

    /// <summary>
    /// The first data records as texts, and whether these are all. A blank one has no field; empty fields after those
    /// of the header are left out, and those that a record lacks at its end are added if it has most of them.
    /// </summary>
    public (IReadOnlyList<string[]> Records, bool AreAll) Sample(CsvSource source, int limit)
    {
        var splitter = new CsvHeadRecords(source.Head.Span, Delimiter, Quote, source.IsWhole) { Position = DataStart };
        var sample = new List<string[]>();
        int given = 0;
        while (given < limit && splitter.Next(Names.Length) is { } record)
        {
            if (CsvBlank.Is(record))
            {
                sample.Add([]);
                continue;
            }

            given++;
            sample.Add(ToTexts(record));
        }

        return (sample, source.IsWhole && given < limit);
    }

    /// <summary>Records of a part of a source that begins anywhere: those with a field for each column.</summary>
    public IReadOnlyList<string[]> Sample(ReadOnlyMemory<byte> part, int limit)
    {
        var splitter = new CsvHeadRecords(part.Span, Delimiter, Quote, isWhole: false);
        splitter.SkipLine();
        var sample = new List<string[]>();
        while (sample.Count < limit && splitter.Next(Names.Length) is { } record)
        {
            if (!CsvBlank.Is(record) && ToTexts(record) is { } texts && texts.Length == Names.Length) sample.Add(texts);
        }

        return sample;
    }

    /// <summary>The fields as texts, empty ones after the last column left out and missing ones added.</summary>
    private string[] ToTexts(List<byte[]> record)
    {
        int count = record.Count;
        while (count > Names.Length && CsvBlank.Is(record[count - 1], (byte)' ')) count--;
        var fields = record.Take(count).Select(field => Text.Decode(field));
        bool isPadded = count < Names.Length && count * 2 > Names.Length;
        return [.. isPadded ? fields.Concat(Enumerable.Repeat("", Names.Length - count)) : fields];
    }

    private static byte OneByte(string role, char? character, byte none)
    {
        if (character > '\x7F') Throw.NotOneByte(role, character.Value);
        return character is null ? none : (byte)character;
    }
}
