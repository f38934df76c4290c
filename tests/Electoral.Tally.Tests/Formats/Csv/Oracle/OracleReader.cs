namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Reads tally sheets slowly and plainly, record by record, sharing nothing with the engine.</summary>
/// <remarks>The layout must state its delimiter.</remarks>
internal sealed class OracleReader
{
    private readonly CsvLayout _layout;
    private readonly OracleText _text;
    private readonly OracleColumns _columns;
    private readonly string[] _missing;
    private readonly OracleCount?[] _counts;
    private readonly int[] _fills;
    private readonly Dictionary<int, string> _above = [];
    private string _section = "";
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
        CsvCount?[] counts =
        [
            .. Enum.GetValues<CountField>().Select(layout.CountOf), .. layout.Selections.Select(each => each.Count),
            .. layout.Extra.Select(extra => extra.Value),
        ];
        _counts = [.. counts.Select(count => count is null ? null : new OracleCount(
            count.Column,
            [.. count.Columns.Select(columns.Place)],
            new(count.Missing is null ? _missing : count.Missing.SelectMany(text.Spellings), separators, text.Blanks),
            count is { Missing: null, Columns.Count: 1 }))];
        if (Places.GroupBy(index => index).Any(same => same.Count() > 1)) throw new OracleRefusal();
        _fills =
        [
            .. layout.Levels.Where(level => level.FillDown)
                .SelectMany(level => level.Code.Select(code => code.Column).Append(level.Label)).OfType<string>()
                .Select(columns.Place).Distinct(),
        ];
        string[] texts =
        [
            .. layout.Levels.SelectMany(level => level.Code).Concat(layout.Key).Select(code => code.Column),
            .. layout.Levels.Select(level => level.Label).Append(layout.Image).Append(layout.Stratum).OfType<string>(),
            .. layout.Arrival, .. layout.Filter.Concat(layout.Exclude).Select(words => words.Key),
        ];
        foreach (string column in texts.Concat(layout.EndsBefore.Select(words => words.Key))) columns.Place(column);
        if (layout.Status is not null) columns.Place(layout.Status.Column);
        string[] needed =
        [
            .. layout.Levels.SelectMany(level => level.Code).Concat(layout.Key).Select(code => code.Column),
            .. layout.Levels.Select(level => level.Label).Append(layout.Status?.Column).OfType<string>(),
            .. layout.Filter.Concat(layout.Exclude).Select(words => words.Key),
        ];
        _fewest = needed.Max(columns.Place) + 1;
    }

    private IEnumerable<int> Places => _counts.OfType<OracleCount>().SelectMany(count => count.Places);

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

        var rows = new List<IReadOnlyList<string>> { header.Fields };
        while (rows.Count < layout.HeaderRows)
        {
            rows.Add(splitter.Next(isHeader: true) is { } next ? next.Fields : throw new OracleRefusal());
        }

        string[] names = rows.Count > 1
            ? OracleHeader.Join([.. rows.Select(row => row.Select(field => text.Field(field).Trim()).ToArray())])
            : layout.Header
            ? [.. header.Fields.Select(field => text.Field(field).Trim())]
            : [.. header.Fields.Select((_, index) => $"#{index + 1}")];
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
            if (resumed is { } index) splitter.Return(index);
            var cut = line with { IsUnclosed = line.IsUnclosed || resumed is not null };
            var record = reader.Read(cut, records.Count + 1, longest);
            if (record.Fate == OracleFate.End) break;
            if (record.Fate is OracleFate.Blank || (record.Fate == OracleFate.Rejected && record.Field.Length == 0
                && record.Reason != RejectReason.NoSheet))
            {
                reader._above.Clear();
            }

            records.Add(record);
            sheets?.Add(cut, record);
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

    /// <summary>Whether records above say something of a record's sheet.</summary>
    public bool FollowsOthers => _fills.Length > 0 || _layout.Levels.Any(level => level.Section);

    /// <summary>The units and the code of a record, whatever else is in it; null where it does not say them.</summary>
    public OracleSheet? IdentityOf(OracleLine line)
    {
        if (line.Fields.Count < _fewest) return null;
        line = Filled(Padded(line));
        bool passes = _layout.Filter.GroupBy(words => words.Key).All(column => column.Any(words => Has(line, words)))
            && !_layout.Exclude.Any(words => Has(line, words));
        if (!passes) return null;
        var levels = _layout.Levels.Take(_layout.Levels.Count - 1).ToArray();
        return new(
            [.. levels.Select(level => level.Section ? _section : Code(line, level.Code))],
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
        if (IsEnd(line)) return record with { Fate = OracleFate.End };
        if (Section(line) is { } section)
        {
            _section = section;
            _above.Clear();
            return record with { Fate = OracleFate.Section };
        }

        if (line.IsBlank) return record with { Fate = OracleFate.Blank };
        if (line.Fields.Count != _columns.Names.Count)
        {
            if (HasWholeGroups(line)) return Read(Padded(line), record, _columns.Names.Count);
            if (_ragged is not null && line.Fields.Count < _columns.Names.Count)
            {
                return Refused(record, RejectReason.FieldCount);
            }

            bool mayLack = _counts.All(count => count is null or { MayBeEmpty: true });
            var evened = line.Evened(_columns.Names.Count, _fewest, [.. Places], mayLack);
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
        line = Filled(line);
        foreach (string column in _layout.Filter.Select(filter => filter.Key).Distinct())
        {
            bool passes = _layout.Filter.Any(filter => filter.Key == column && Has(line, filter));
            if (!passes) return record with { Fate = OracleFate.Filtered };
        }

        if (_layout.Exclude.Any(words => Has(line, words))) return record with { Fate = OracleFate.Excluded };

        var counts = new int?[_counts.Length];
        int zeroFractions = 0;
        var sums = _counts.Where(count => count is { IsPlain: false });
        var plain = _counts.Where(count => count is { IsPlain: true }).OrderBy(count => count!.Places[0]);
        foreach (var count in sums.OfType<OracleCount>())
        {
            if (!TryRead(count)) return record;
        }

        foreach (var code in _layout.Levels.SelectMany(level => level.Code).Concat(_layout.Key))
        {
            if (!code.IsCut || Part(line, code) is not null) continue;
            int index = _columns.Place(code.Column);
            string name = _fills.Contains(index) ? code.Column : _columns.Names[index];
            return Refused(record, RejectReason.CodeTooShort, name);
        }

        foreach (var count in plain.OfType<OracleCount>())
        {
            if (!TryRead(count)) return record;
        }

        bool TryRead(OracleCount count)
        {
            var (number, fractions, refused, index) = count.Read(line.Fields);
            if (refused is { } reason) record = Refused(record, reason, index < 0 ? count.Name : _columns.Names[index]);
            counts[Array.IndexOf(_counts, count)] = number;
            zeroFractions += fractions;
            return refused is null;
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
            [.. levels.Select(level => level.Section ? _section : Code(line, level.Code))],
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
        bool IsEmptyPart(OracleCount count, int index) =>
            count.Places.Length > 1 && fields[index].All(c => c is ' ' or '\t');
        var read = _counts.OfType<OracleCount>().SelectMany(count => count.Places, (count, index) => (count, index))
            .Where(part => !IsEmptyPart(part.count, part.index))
            .Select(part => part.count.Numbers.Read(fields[part.index])).ToArray();
        return read.All(number => number.Refused is null) && read.Any(number => number.Count is not null);
    }

    private bool IsEnd(OracleLine line)
    {
        string[] columns = [.. _layout.EndsBefore.Select(words => words.Key).Distinct()];
        return columns.Length > 0 && columns.All(column => _columns.Place(column) < line.Fields.Count
            && _layout.EndsBefore.Any(words => words.Key == column && Has(line, words)));
    }

    /// <summary>The one text of a record that begins a section, or null.</summary>
    private string? Section(OracleLine line)
    {
        if (!_layout.Levels.Any(level => level.Section)) return null;
        var indexes = Enumerable.Range(0, line.Fields.Count);
        int[] given = [.. indexes.Where(index => line.Fields[index].Any(c => c is not (' ' or '\t')))];
        return given is [var only] && only < _columns.Names.Count && !Places.Contains(only)
            ? Unguarded(line.Fields[only])
            : null;
    }

    /// <summary>The record with the texts of those above where it has none and the layout fills them down.</summary>
    private OracleLine Filled(OracleLine line)
    {
        string[] fields = [.. line.Fields];
        foreach (int index in _fills)
        {
            if (fields[index].Any(c => c is not (' ' or '\t'))) _above[index] = fields[index];
            else fields[index] = _above.GetValueOrDefault(index, "");
        }

        return line with { Fields = fields };
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
        return Unguarded(line.Fields[_columns.Place(column)]);
    }

    private string Unguarded(string text)
    {
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
        string[] parts = [.. columns.Select(column => Part(line, column)!)];
        if (parts.Length == 1) return parts[0];
        return string.Join('/', parts.Select(part => part.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("/", "\\/", StringComparison.Ordinal)));
    }

    private string? Part(OracleLine line, CsvKeyColumn column)
    {
        string? text = Text(line, column.Column);
        if (column.IsCut) text = OracleCut.Take(text, column, _text.Fields);
        if (text is null || !column.TrimZeros) return text;
        string trimmed = text.TrimStart('0');
        return trimmed.Length == 0 && text.Length > 0 ? "0" : trimmed;
    }
}
