namespace Electoral.Tally;

/// <summary>Translates the roles of sheets that were put together from records back to the records.</summary>
internal sealed class LongRoles
{
    private readonly LongPivot _pivot;
    private readonly Dictionary<CountField, List<LongEntry>> _records = [];
    private readonly List<LongEntry> _extra = [];

    /// <param name="pivot">The sheets.</param>
    /// <param name="sample">Their counts, possibly with zeros for missing records.</param>
    /// <param name="found">What these counts were taken for.</param>
    public LongRoles(LongPivot pivot, CsvSample sample, FoundLayout found)
    {
        _pivot = pivot;
        var counts = found.Counts;
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (counts[field] is not { } column) continue;
            Columns[(int)field] = pivot.ColumnOf(column);
            if (pivot.EntryOf(column) is { } entry) Add(field, entry);
        }

        var known = counts.Selections.Concat(counts.Roles.OfType<int>()).ToHashSet();
        foreach (var entry in pivot.Entries.Where(entry => !known.Contains(pivot.IndexOf(entry))))
        {
            var role = CountWords.Read(entry.Header);
            bool isNobody = role is { Field: CountField.Blank or CountField.Invalid, IsLoose: false };
            bool isFree = isNobody && counts[role!.Value.Field!.Value] is null;
            bool isOther = role is not null || (found.Failure is null && !sample.IsZero(pivot.IndexOf(entry)));
            if (isFree) Add(role!.Value.Field!.Value, entry);
            else if (isOther) _extra.Add(entry);
        }

        Counts = new()
        {
            Registered = Of(CountField.Registered),
            BallotsCast = Of(CountField.BallotsCast),
            Valid = Of(CountField.Valid),
            Invalid = Of(CountField.Invalid),
            Blank = Of(CountField.Blank),
            Extra = [.. _extra.Select(entry => KeyValuePair.Create(entry.Header, Words([entry])))
                .Where(extra => extra.Value.Count > 0)],
        };
    }

    /// <summary>For each count, the column of the file that repeats it in each record of a sheet, or null.</summary>
    public int?[] Columns { get; } = new int?[Enum.GetValues<CountField>().Length];

    /// <summary>The counts that are in records of their own.</summary>
    public CsvLongCounts Counts { get; }

    /// <summary>Why words do not identify the roles, or null.</summary>
    public string? Failure { get; private set; }

    private void Add(CountField field, LongEntry entry)
    {
        if (!_records.TryGetValue(field, out var entries)) _records.Add(field, entries = []);
        entries.Add(entry);
    }

    private IReadOnlyList<KeyValuePair<string, string>> Of(CountField field) =>
        _records.TryGetValue(field, out var entries) ? Words(entries) : [];

    private IReadOnlyList<KeyValuePair<string, string>> Words(List<LongEntry> entries)
    {
        if (_pivot.WordsOf(entries) is { } words) return words;
        Failure ??= $"no word of a column distinguishes the records of '{entries[0].Header}' from others";
        return [];
    }
}
