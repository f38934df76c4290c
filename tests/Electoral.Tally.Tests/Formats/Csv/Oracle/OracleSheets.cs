namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Puts records that name selections together to sheets, one after another, with dictionaries.</summary>
internal sealed class OracleSheets(CsvLayout layout, OracleText text, OracleReader reader, OracleEntries entries)
{
    private readonly List<OracleRecord> _records = [];
    private readonly List<Sheet> _sheets = [];
    private readonly Dictionary<string, Sheet> _byIdentity = new(StringComparer.Ordinal);
    private readonly List<string> _selections = [.. layout.Selections.Select(each => new UnitPath(each.Id)[0])];
    private readonly Dictionary<string, (string Id, HashSet<string> Names, HashSet<string> Parties)> _found = [];

    private CsvLayout Layout => layout;

    private OracleReader Reader => reader;

    private OracleEntries Entries => entries;

    private bool Adds => (layout.Long?.Repeated ?? layout.Groups!.Repeated) == RepeatedVotes.Add;

    private bool AbsentIsZero => (layout.Long?.Absent ?? layout.Groups!.Absent) == AbsentVotes.Zero;

    /// <summary>Adds a record as it was read by itself.</summary>
    public void Add(OracleLine line, OracleRecord record)
    {
        bool isRead = record.Fate is OracleFate.Accepted or OracleFate.Rejected
            && record.Reason is not (RejectReason.Quotes or RejectReason.TooLong or RejectReason.FieldCount);
        var said = isRead ? entries.Of(reader.Padded(line)) : null;
        bool isBroken = record.Reason == RejectReason.FieldCount && !reader.FollowsOthers;
        var identity = (isRead && record.Reason != RejectReason.NoSheet) || isBroken
            ? reader.IdentityOf(line)
            : null;
        if (isRead && said is null)
        {
            record = record with { Fate = OracleFate.Filtered, Reason = null, Sheet = null };
        }

        if (record.Fate == OracleFate.Accepted)
        {
            var unknown = said!.Index().FirstOrDefault(entry => entry.Item.Count is null && entry.Item.IsUnknown
                && (layout.Long is not null || !entry.Item.IsEmpty || record.Sheet!.Votes[entry.Index] > 0));
            if (unknown.Item is not null) record = Refused(record, RejectReason.UnknownSelection, unknown.Item.Column);
        }

        var own = record.Sheet;
        _records.Add(record with { Sheet = null, WasRead = record.Fate == OracleFate.Accepted });
        if (record.Fate is not (OracleFate.Accepted or OracleFate.Rejected) || identity is null) return;
        if (layout.Long is null && record.Fate == OracleFate.Rejected) return;
        var sheet = SheetOf(own ?? identity);
        if (record.Fate == OracleFate.Rejected) sheet.Refuse(record.Row);
        else if (sheet.RefusedFor is not null) sheet.Rows.Add(record.Row);
        else if (sheet.Add(this, own!, said!, record) is { } refusal) Refuse(sheet, refusal.Reason, refusal.Column);
    }

    public OracleReading Finish(DuplicatePolicy duplicates)
    {
        foreach (var sheet in _sheets.Where(sheet => sheet.RefusedFor is null)) sheet.JoinOthers(this);
        foreach (var sheet in _sheets)
        {
            int first = (int)sheet.Rows[0] - 1;
            if (sheet.RefusedFor is null)
            {
                _records[first] = _records[first] with { Sheet = sheet.Build(this) };
                continue;
            }

            _records[first] = _records[first] with { Sheet = sheet.First };
            foreach (int row in sheet.Rows.Select(row => (int)row - 1))
            {
                if (_records[row].Fate == OracleFate.Accepted) Withdraw(row);
            }
        }

        var (encoding, decoded) = OracleForms.Decode(_records, layout, text.Encoding);
        var left = OracleWithdrawal.Apply(decoded, layout, duplicates).ToArray();
        foreach (var sheet in _sheets.Where(sheet => sheet.RefusedFor is null))
        {
            if (left[(int)sheet.Rows[0] - 1].Fate == OracleFate.Accepted) continue;
            foreach (int row in sheet.Rows.Skip(1).Select(row => (int)row - 1)) left[row] = PartOf(left[row]);
        }

        return new(layout, encoding, left, Selections());
    }

    private Sheet SheetOf(OracleSheet first)
    {
        string identity = string.Join('\n', first.Units.Append(first.Code).Append(first.Key ?? "").Select(Form));
        if (layout.Long is not null && _byIdentity.TryGetValue(identity, out var known)) return known;
        var sheet = new Sheet(first);
        _sheets.Add(sheet);
        if (layout.Long is not null) _byIdentity.Add(identity, sheet);
        return sheet;
    }

    private void Refuse(Sheet sheet, RejectReason reason, string column)
    {
        _records[^1] = Refused(_records[^1], reason, column);
        sheet.Refuse(_records[^1].Row);
    }

    private void Withdraw(int row) => _records[row] = PartOf(_records[row]);

    private static OracleRecord PartOf(OracleRecord record) => record with
    {
        Line = 0,
        Fate = OracleFate.Rejected,
        Reason = RejectReason.PartOfSheet,
        Field = "",
        WasRead = true,
    };

    private static OracleRecord Refused(OracleRecord record, RejectReason reason, string column) =>
        record with { Fate = OracleFate.Rejected, Reason = reason, Field = column };

    /// <summary>A code without what nobody sees; one that is no UTF-8 as it is, where its page is not stated.</summary>
    private string Form(string code)
    {
        byte[] bytes = System.Text.Encoding.Latin1.GetBytes(code);
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        bool isStated = string.Equals(layout.Encoding, "windows-1252", StringComparison.OrdinalIgnoreCase);
        if (!isUtf8 && !isStated) return code;
        string written = isStated
            ? System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes)
            : System.Text.Encoding.UTF8.GetString(bytes);
        return string.Join('/', written.Split('/').Select(part => new UnitPath(part)[0]));
    }

    private int Note(OracleEntry entry)
    {
        if (!_found.TryGetValue(entry.Form, out var found)) _found.Add(entry.Form, found = (entry.Id, [], []));
        found.Names.Add(Form(entry.Name));
        found.Parties.Add(Form(entry.Party));
        if (!_selections.Contains(entry.Form)) _selections.Add(entry.Form);
        return _selections.IndexOf(entry.Form);
    }

    private List<Selection> Selections()
    {
        var listed = layout.Selections.Select(each => each.ToSelection()).ToList();
        if (layout.Others is { } others && !listed.Exists(each => each.Id == others)) listed.Add(new(others));
        var shown = layout.Selections.Count > 0 ? listed : _selections.ConvertAll(form => new Selection(form));
        return shown.ConvertAll(selection =>
        {
            if (!_found.TryGetValue(selection.Id, out var found)) return selection;
            string name = found.Names.Count == 1 ? new UnitPath(found.Names.Single())[0] : "";
            string party = found.Parties.Count == 1 ? new UnitPath(found.Parties.Single())[0] : "";
            if (selection.Name == selection.Id && name.Length > 0) selection = selection with { Name = name };
            return selection.Party is null && party.Length > 0 ? selection with { Party = party } : selection;
        });
    }

    /// <summary>A sheet and what records have said of it.</summary>
    private sealed class Sheet(OracleSheet first)
    {
        private readonly Dictionary<string, int?> _counts = [];
        private readonly Dictionary<int, int?> _votes = [];
        private readonly int?[] _fields = new int?[5];
        private int?[]? _extra;
        private OracleSheet? _read;

        public OracleSheet First => first;

        public List<long> Rows { get; } = [];

        public long? RefusedFor { get; private set; }

        public void Refuse(long row)
        {
            RefusedFor ??= row;
            if (!Rows.Contains(row)) Rows.Add(row);
        }

        public (RejectReason Reason, string Column)? Add(
            OracleSheets all, OracleSheet read, OracleEntry[] said, OracleRecord record)
        {
            if (Rows.Count > 0 && Differs(all, read) is { } differs) return (RejectReason.TwoValues, differs);
            if (Rows.Count == 0) _read = read;
            Rows.Add(record.Row);
            _extra ??= new int?[read.Extra.Length];
            for (int i = 0; i < _fields.Length; i++)
            {
                if (_fields[i] is { } known && read.Fields[i] is { } other && known != other)
                {
                    return (RejectReason.TwoValues, all.ColumnOf((CountField)i));
                }

                _fields[i] ??= read.Fields[i];
            }

            for (int i = 0; i < _extra.Length; i++)
            {
                if (_extra[i] is { } known && read.Extra[i] is { } other && known != other)
                {
                    return (RejectReason.TwoValues, all.Reader.NameOf(all.Layout.Extra[i].Value.Columns[0]));
                }

                _extra[i] ??= read.Extra[i];
            }

            foreach (var (group, entry) in said.Index())
            {
                if (entry.IsEmpty) continue;
                int? votes = read.Votes[group];
                bool isTooLarge;
                if (entry.Count is { } count)
                {
                    isTooLarge = !TryAdd(_counts, count, votes);
                }
                else
                {
                    int selection = all.Note(entry);
                    bool isRepeated = _votes.ContainsKey(selection) && !all.Adds;
                    if (isRepeated) return (RejectReason.RepeatedSelection, entry.Column);
                    isTooLarge = !TryAdd(_votes, selection, votes);
                }

                string column = all.Reader.NameOf(all.Entries.Wide.Selections[group].Columns[0]);
                if (isTooLarge) return (RejectReason.TooLarge, column);
            }

            return null;
        }

        /// <summary>Adds selections that are not listed to the one that collects them.</summary>
        public void JoinOthers(OracleSheets all)
        {
            if (all.Layout.Others is not { } others) return;
            int listed = all.Layout.Selections.Count, to = all._selections.IndexOf(others);
            if (to < 0 || to >= listed) to = -1;
            foreach (int selection in _votes.Keys.Where(each => each >= listed && each != to).ToArray())
            {
                TryAdd(_votes, to, _votes[selection]);
            }
        }

        public OracleSheet Build(OracleSheets all)
        {
            int? absent = all.AbsentIsZero ? 0 : null;
            int? Votes(int selection) => _votes.TryGetValue(selection, out int? votes) ? votes : absent;
            var shown = all.Layout.Selections.Count > 0
                ? Enumerable.Range(0, all.Layout.Selections.Count).ToList()
                : [.. Enumerable.Range(0, all._selections.Count)];
            bool isListed = all.Layout.Selections.Any(each => each.Id == all.Layout.Others);
            if (all.Layout.Others is not null && !isListed) shown.Add(-1);
            var counted = all.Layout.Long?.Counts ?? CsvLongCounts.None;
            int? Count(CountField field)
            {
                if (_counts.TryGetValue($"{field}", out int? count)) return count;
                bool areVotes = field is CountField.Blank or CountField.Invalid && counted.Of(field).Count > 0;
                return areVotes ? absent : null;
            }

            return _read! with
            {
                Fields = [.. Enum.GetValues<CountField>().Select(field => _fields[(int)field] ?? Count(field))],
                Extra = [.. _extra!, .. counted.Extra.Select(extra => _counts.GetValueOrDefault($"+{extra.Key}"))],
                Votes = [.. shown.Select(Votes)],
            };
        }

        private string? Differs(OracleSheets all, OracleSheet read)
        {
            var known = _read!;
            if (read.Status != known.Status) return all.Layout.Status!.Column;
            if (read.Image is not null && read.Image != known.Image) return all.Layout.Image;
            if (read.Stratum is not null && read.Stratum != known.Stratum) return all.Layout.Stratum;
            return read.Arrived is not null && read.Arrived != known.Arrived ? all.Layout.Arrival[0] : null;
        }

        private static bool TryAdd<TKey>(Dictionary<TKey, int?> counts, TKey key, int? count)
            where TKey : notnull
        {
            int? known = counts.GetValueOrDefault(key);
            long sum = (long)(known ?? 0) + (count ?? 0);
            if (sum > int.MaxValue) return false;
            counts[key] = known is null && count is null ? null : (int)sum;
            return true;
        }
    }

    private string ColumnOf(CountField field) => reader.NameOf(layout.CountOf(field)!.Columns[0]);
}
