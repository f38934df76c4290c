namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Reads tally sheets slowly and plainly, record by record, sharing nothing with the engine.</summary>
/// <remarks>The layout must state its delimiter.</remarks>
internal sealed class OracleReader
{
    private readonly CsvLayout _layout;
    private readonly OracleText _text;
    private readonly OracleColumns _columns;
    private readonly OracleNumber _numbers;
    private readonly string[] _missing;
    private readonly int[] _counts;
    private readonly int _fewest;
    private (int Start, int Width)? _ragged;

    private OracleReader(CsvLayout layout, OracleText text, OracleColumns columns)
    {
        (_layout, _text, _columns) = (layout, text, columns);
        _missing = [.. layout.Missing.SelectMany(text.Spellings)];
        string[] separators = layout.GroupSeparator switch
        {
            null => [],
            ' ' or '\u00A0' or '\u202F' or '\u2009' => [" ", .. text.Blanks],
            { } separator => text.Spellings($"{separator}"),
        };
        _numbers = new(_missing, separators, text.Blanks);
        string?[] fields = [.. Enum.GetValues<CountField>().Select(layout.ColumnOf)];
        string?[] counts =
            [.. fields, .. layout.Selections.Select(s => s.Column), .. layout.Extra.Select(each => each.Value.Column)];
        _counts = [.. counts.Select(name => columns.Find(name) ?? -1)];
        if (_counts.Where(place => place >= 0).GroupBy(place => place).Any(same => same.Count() > 1))
        {
            throw new OracleRefusal();
        }
        string[] texts =
        [
            .. layout.Levels.SelectMany(level => level.Code).Concat(layout.Key).Select(code => code.Column),
            .. layout.Levels.Select(level => level.Label).Append(layout.Image).Append(layout.Stratum).OfType<string>(),
            .. layout.Arrival, .. layout.Filter.Concat(layout.Exclude).Select(words => words.Key),
        ];
        foreach (string column in texts) columns.Place(column);
        if (layout.Status is not null) columns.Place(layout.Status.Column);
        string[] needed =
        [
            .. layout.Levels.SelectMany(level => level.Code).Concat(layout.Key).Select(code => code.Column),
            .. layout.Levels.Select(level => level.Label).Append(layout.Status?.Column).OfType<string>(),
            .. layout.Filter.Concat(layout.Exclude).Select(words => words.Key),
        ];
        _fewest = needed.Max(columns.Place) + 1;
    }

    /// <exception cref="OracleRefusal">The source has no header, or not the columns of the layout.</exception>
    public static OracleReading Read(
        byte[] bytes, CsvLayout layout, int longest = 1 << 20, DuplicatePolicy duplicates = DuplicatePolicy.KeepFirst)
    {
        var text = OracleText.Of(bytes, layout.Encoding);
        var splitter = Splitter();
        var header = splitter.Next(isHeader: true);
        while (header is { IsBlank: true }) header = splitter.Next(isHeader: true);
        if (header is null) throw new OracleRefusal();
        var heads = new OracleQuotes(text.Bytes, layout.Delimiter!.Value, layout.Quote, 0, 0, _ => false);
        if (heads.Header(header) is { } stray)
        {
            header = header with { Fields = stray.Names };
            splitter.Return(stray.Next);
        }

        string[] names = layout.Header
            ? [.. header.Fields.Select(field => text.Field(field).Trim())]
            : [.. header.Fields.Select((_, place) => $"#{place + 1}")];
        if (!layout.Header) splitter = Splitter();
        if (layout is { Header: false, Groups: not null })
        {
            int fields = 0;
            while (splitter.Next(isHeader: true) is { } any) fields = Math.Max(fields, any.Fields.Count);
            names = [.. Enumerable.Range(1, fields).Select(number => $"#{number}")];
            splitter = Splitter();
        }

        var columns = new OracleColumns(names);
        var entries = layout.IsStream ? new OracleEntries(layout, text, columns) : null;
        var reader = new OracleReader(entries?.Wide ?? layout, text, columns);
        var sheets = entries is null ? null : new OracleSheets(layout, text, reader, entries);
        if (layout is { Header: false, Groups: { Width: { } width } groups })
        {
            reader._ragged = (columns.Place(groups.Start!), width);
        }

        var records = new List<OracleRecord>();
        var quotes = new OracleQuotes(
            text.Bytes, layout.Delimiter!.Value, layout.Quote, names.Length, longest, reader.HaveCounts);
        while (splitter.Next() is { } line)
        {
            var resumed = quotes.Resume(line);
            if (resumed is { } place) splitter.Return(place);
            var cut = line with { IsUnclosed = line.IsUnclosed || resumed is not null };
            records.Add(reader.Read(cut, records.Count + 1, longest));
            sheets?.Add(cut, records[^1]);
        }

        if (sheets is not null) return sheets.Finish(duplicates);

        var (encoding, decoded) = OracleForms.Decode(records, layout, text.Encoding);
        return new(layout, encoding, OracleWithdrawal.Apply(decoded, layout, duplicates));

        OracleSplitter Splitter()
        {
            var made = new OracleSplitter(text.Bytes, layout.Delimiter!.Value, layout.Quote);
            for (int i = 0; i < layout.SkipLines; i++) made.SkipLine();
            return made;
        }
    }

    /// <summary>What a column is called.</summary>
    public string NameOf(string column) => _columns.Names[_columns.Place(column)];

    /// <summary>A record with as many fields as the header.</summary>
    public OracleLine Padded(OracleLine line)
    {
        int lacking = Math.Max(0, _columns.Names.Count - line.Fields.Count);
        return line with
        {
            Fields = [.. line.Fields.Take(_columns.Names.Count), .. Enumerable.Repeat("", lacking)],
        };
    }

    /// <summary>The units and the code of a record, whatever else is in it; null where it does not say them.</summary>
    public OracleSheet? IdentityOf(OracleLine line)
    {
        if (line.Fields.Count < _fewest) return null;
        line = Padded(line);
        bool passes = _layout.Filter.GroupBy(words => words.Key).All(column => column.Any(words => Has(line, words)))
            && !_layout.Exclude.Any(words => Has(line, words));
        if (!passes) return null;
        var levels = _layout.Levels.Take(_layout.Levels.Count - 1).ToArray();
        return new(
            [.. levels.Select(level => Code(line, level.Code))],
            [.. levels.Select(level => level.Label is null ? null : Text(line, level.Label))],
            Code(line, _layout.Levels[^1].Code),
            _layout.Key.Count == 0 ? null : Code(line, _layout.Key),
            [], [], [], SheetStatus.Counted, null, null, null);
    }

    private OracleRecord Read(OracleLine line, int row, int longest)
    {
        var record = new OracleRecord { Row = row, Line = line.Line };
        if (line.IsUnclosed) return Refused(record, RejectReason.Quotes);
        if (line.Length > longest) return Refused(record, RejectReason.TooLong);
        if (line.IsMalformed) return Refused(record, RejectReason.Quotes);
        if (line.IsBlank) return record with { Fate = OracleFate.Blank };
        if (line.Fields.Count != _columns.Names.Count)
        {
            if (HasWholeGroups(line)) return Read(Padded(line), record, _columns.Names.Count);
            if (_ragged is not null && line.Fields.Count < _columns.Names.Count)
            {
                return Refused(record, RejectReason.FieldCount);
            }

            var evened = line.Evened(
                _columns.Names.Count, _fewest, [.. _counts.Where(place => place >= 0)], _missing.Contains(""));
            if (evened is null) return Refused(record, RejectReason.FieldCount);
            return Read(evened, record, line.Fields.Count);
        }

        return Read(line, record, line.Fields.Count);
    }

    private bool HasWholeGroups(OracleLine line)
    {
        if (_ragged is not var (start, width) || line.Fields.Count < start || line.Fields.Count < _fewest) return false;
        if (line.Fields.Count > _columns.Names.Count) return false;
        int whole = start + ((line.Fields.Count - start) / width * width);
        return line.Fields.Skip(whole).All(field => field.All(c => c is ' ' or '\t'));
    }

    private OracleRecord Read(OracleLine line, OracleRecord record, int found)
    {
        record = record with { Surplus = found - _columns.Names.Count };
        foreach (string column in _layout.Filter.Select(filter => filter.Key).Distinct())
        {
            bool passes = _layout.Filter.Any(filter => filter.Key == column && Has(line, filter));
            if (!passes) return record with { Fate = OracleFate.Filtered };
        }

        if (_layout.Exclude.Any(words => Has(line, words))) return record with { Fate = OracleFate.Excluded };

        var counts = new int?[_counts.Length];
        int zeroFractions = 0;
        foreach (int place in _counts.Where(place => place >= 0).Order())
        {
            var (count, zeroFraction, refused) = _numbers.Read(line.Fields[place]);
            if (refused is { } reason) return Refused(record, reason, _columns.Names[place]);
            counts[Array.IndexOf(_counts, place)] = count;
            if (zeroFraction) zeroFractions++;
        }

        bool hasCode = _layout.Levels[^1].Code
            .Any(code => line.Fields[_columns.Place(code.Column)].Any(c => c is not (' ' or '\t')));
        if (!hasCode && counts.All(count => count is null)) return Refused(record, RejectReason.NoSheet);
        if (StatusOf(line) is not { } status)
        {
            return Refused(record, RejectReason.UnknownStatus, _columns.Names[_columns.Place(_layout.Status!.Column)]);
        }

        string[] arrival = [.. _layout.Arrival.Select(column => Text(line, column))];
        var arrived = arrival.Length == 0 ? null : OracleArrival.Read(arrival);
        var levels = _layout.Levels.Take(_layout.Levels.Count - 1).ToArray();
        int votes = _layout.Selections.Count;
        var sheet = new OracleSheet(
            [.. levels.Select(level => Code(line, level.Code))],
            [.. levels.Select(level => level.Label is null ? null : Text(line, level.Label))],
            Code(line, _layout.Levels[^1].Code),
            _layout.Key.Count == 0 ? null : Code(line, _layout.Key),
            counts[..5],
            counts[5..(5 + votes)],
            counts[(5 + votes)..],
            status,
            Given(line, _layout.Stratum),
            Given(line, _layout.Image),
            arrived);
        bool unreadable = arrived is null && arrival.Any(part => !IsMissing(part));
        return record with { Sheet = sheet, ZeroFractions = zeroFractions, HasUnreadableArrival = unreadable };
    }

    private bool Has(OracleLine line, KeyValuePair<string, string> word) =>
        _text.Matches(Text(line, word.Key), word.Value);

    /// <summary>Whether fields hold counts, or marks for none, where counts belong, and one count at least.</summary>
    private bool HaveCounts(IReadOnlyList<string> fields)
    {
        var read = _counts.Where(place => place >= 0).Select(place => _numbers.Read(fields[place])).ToArray();
        return read.All(number => number.Refused is null) && read.Any(number => number.Count is not null);
    }

    private static OracleRecord Refused(OracleRecord record, RejectReason reason, string field = "") =>
        record with { Fate = OracleFate.Rejected, Reason = reason, Field = field };

    private SheetStatus? StatusOf(OracleLine line)
    {
        if (_layout.Status is not { } status) return SheetStatus.Counted;
        string word = Text(line, status.Column);
        bool Is(IReadOnlyList<string> words) => words.Any(known => _text.Matches(word, known));
        if (Is(status.Counted)) return SheetStatus.Counted;
        if (Is(status.Annulled)) return SheetStatus.Annulled;
        return Is(status.Pending) ? SheetStatus.Pending : null;
    }

    /// <summary>
    /// The text of a field, without the guard against formulas where the layout says that there is one.
    /// </summary>
    private string Text(OracleLine line, string column)
    {
        string text = line.Fields[_columns.Place(column)];
        string hidden = text.TrimStart('\'');
        bool guarded = hidden.Length is > 0 && hidden.Length < text.Length
            && hidden[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        return _layout.FormulaGuard && guarded && text[0] == '\'' ? text[1..] : text;
    }

    private string? Given(OracleLine line, string? column)
    {
        if (column is null) return null;
        string text = Text(line, column);
        return IsMissing(text) ? null : text;
    }

    private bool IsMissing(string text) => text.Length == 0 || _missing.Contains(text);

    private string Code(OracleLine line, IReadOnlyList<CsvKeyColumn> columns)
    {
        string[] parts = [.. columns.Select(column => Part(line, column))];
        if (parts.Length == 1) return parts[0];
        return string.Join('/', parts.Select(part => part.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("/", "\\/", StringComparison.Ordinal)));
    }

    private string Part(OracleLine line, CsvKeyColumn column)
    {
        string text = Text(line, column.Column);
        if (!column.TrimZeros) return text;
        string trimmed = text.TrimStart('0');
        return trimmed.Length == 0 && text.Length > 0 ? "0" : trimmed;
    }
}
