namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>A source as it should be read.</summary>
internal sealed class OracleReading
{
    private readonly CsvLayout _layout;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly OracleSheet[] _read;
    private readonly IReadOnlyList<Selection> _selections;
    private readonly string[] _extra;

    /// <param name="layout">The layout.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="records">The records.</param>
    /// <param name="selections">The selections that records name; null where the layout has all.</param>
    public OracleReading(
        CsvLayout layout, string encoding, IReadOnlyList<OracleRecord> records,
        IReadOnlyList<Selection>? selections = null)
    {
        _selections = selections ?? [.. layout.Selections.Select(selection => new Selection(selection.Id)
        {
            Name = selection.Name, Candidate = selection.Candidate, Party = selection.Party,
        })];
        string[] counted = [.. (layout.Long?.Counts.Extra ?? []).Select(extra => extra.Key)];
        _extra = [.. layout.Extra.Select(extra => extra.Key), .. counted];
        (_layout, Records) = (layout, records);
        _read = [.. records.Select(record => record.Sheet).OfType<OracleSheet>()];
        foreach (var sheet in _read)
        {
            for (int level = 0; level < sheet.Units.Length; level++) Name(sheet, level);
        }

        Encoding = encoding;
    }

    public string Encoding { get; }

    public IReadOnlyList<OracleRecord> Records { get; }

    public IEnumerable<OracleRecord> Rejects => Records.Where(record => record.Fate == OracleFate.Rejected);

    public IEnumerable<OracleRecord> Accepted => Records.Where(record => record.Fate == OracleFate.Accepted);

    /// <summary>How many records call a unit by another name than the first one did.</summary>
    public long NameConflicts { get; private set; }

    public long Count(OracleFate fate) => Records.LongCount(record => record.Fate == fate);

    /// <summary>The sheets that are accepted, in the order of the source, as a person knows them.</summary>
    public IEnumerable<TallySheet> Sheets(string source)
    {
        foreach (var record in Accepted.Where(record => record.Sheet is not null))
        {
            var sheet = record.Sheet!;
            yield return new()
            {
                Unit = new(sheet.Units),
                Code = sheet.Code,
                Key = sheet.Key,
                Registered = sheet.Fields[0],
                BallotsCast = sheet.Fields[1],
                Valid = sheet.Fields[2],
                Blank = sheet.Fields[3],
                Invalid = sheet.Fields[4],
                Votes = sheet.Votes,
                Extra = _extra.Length == 0
                    ? null
                    : _extra.Zip(sheet.Extra).ToDictionary(e => e.First, e => e.Second),
                Stratum = sheet.Stratum,
                Status = sheet.Status,
                Provenance = new(source, record.Row, sheet.Image, sheet.Arrived),
            };
        }
    }

    /// <summary>A table of the sheets, made by a builder.</summary>
    public TallyTable Table(string source)
    {
        var levels = _layout.Levels.Select(level => level.Name).ToArray();
        var builder = new TallyTable.Builder(Contest(), levels, _extra);
        foreach (var sheet in Sheets(source)) builder.Add(sheet);
        foreach (var sheet in Accepted.Select(record => record.Sheet).OfType<OracleSheet>())
        {
            for (int depth = 1; depth <= sheet.Units.Length; depth++)
            {
                string name = _names.GetValueOrDefault(sheet.Path(depth), "");
                if (name.Length > 0) builder.NameUnit(new([.. sheet.Units.Take(depth)]), name);
            }
        }

        return builder.Build();
    }

    private Contest Contest() => new(_selections)
    {
        Name = _layout.Contest ?? "",
        BlankIsValid = _layout.BlankIsValid,
        VotesAllowed = _layout.VotesAllowed,
    };

    private void Name(OracleSheet sheet, int level)
    {
        string path = sheet.Path(level + 1), name = sheet.Names[level] ?? "";
        if (_names.TryAdd(path, name) || _layout.Levels[level].Label is null) return;
        if (name.Length > 0 && _names[path] != name) NameConflicts++;
    }
}
