using System.Globalization;

namespace Electoral.Tally;

/// <summary>The records of one contest of a long file turned into a wide sample: a record for each sheet.</summary>
/// <remarks>
/// The rules for sums and words of wide files then apply to it. Only sheets that are entirely in the sample are
/// included. Counts that each record of a sheet repeats come first, then selections, then counts with a name.
/// </remarks>
internal sealed class LongPivot
{
    private const string Sheet = "station";

    private readonly CsvSample _sample;
    private readonly LongColumns _columns;
    private readonly int[] _rows;
    private readonly int[] _ofSheet;

    /// <param name="sample">The records of the file.</param>
    /// <param name="columns">What its columns are.</param>
    /// <param name="contest">The word of the contest, or null if there is only one.</param>
    /// <param name="votes">The columns that add up to the votes of a record.</param>
    public LongPivot(CsvSample sample, LongColumns columns, string? contest, int[] votes)
    {
        (_sample, _columns) = (sample, columns);
        _rows = [.. Enumerable.Range(0, sample.Records.Count).Where(row => IsOf(row, contest))];
        _ofSheet = OfSheets();
        Entries = [.. MakeEntries().OrderBy(entry => entry.IsNamed)];
        int[] sheets = [.. WholeSheets(contest)];
        SheetCount = sheets.Length;
        var indexes = sheets.Index().ToDictionary(sheet => sheet.Item, sheet => sheet.Index);
        FirstRows = new int[sheets.Length];
        long[,] counts = new long[sheets.Length, Entries.Count];
        for (int sheet = 0; sheet < sheets.Length; sheet++)
        {
            for (int entry = 0; entry < Entries.Count; entry++) counts[sheet, entry] = -1;
        }

        foreach (var (entry, made) in Entries.Index())
        {
            foreach (int row in made.Rows)
            {
                if (!indexes.TryGetValue(columns.Sheets[row], out int sheet)) continue;
                IsTwice |= counts[sheet, entry] >= 0;
                HasZeros |= votes.Sum(column => sample[column, row]) == 0;
                counts[sheet, entry] = Math.Max(counts[sheet, entry], 0)
                    + votes.Sum(column => Math.Max(sample[column, row], 0));
            }
        }

        foreach (int row in _rows.Reverse())
        {
            if (indexes.TryGetValue(columns.Sheets[row], out int sheet)) FirstRows[sheet] = row;
        }

        string[] header =
            [Sheet, .. _ofSheet.Select(column => sample.Header[column]), .. Entries.Select(one => one.Header)];
        string[][] records = [.. sheets.Select((_, sheet) => (string[])
        [
            FormattableString.Invariant($"s{sheet}"),
            .. _ofSheet.Select(column => Plain(sample[column, FirstRows[sheet]])),
            .. Enumerable.Range(0, Entries.Count).Select(entry => Plain(counts[sheet, entry])),
        ])];
        HasGaps = counts.Cast<long>().Any(count => count < 0);
        Sample = new(header, records, sample.SpansFile);
        WithZeros = HasGaps ? new(header, [.. records.Select(ZeroForAbsent)], sample.SpansFile) : Sample;
    }

    /// <summary>What the records count, in the order of the columns of the wide sample.</summary>
    public IReadOnlyList<LongEntry> Entries { get; }

    /// <summary>A record for each sheet, a column for each entry.</summary>
    public CsvSample Sample { get; }

    /// <summary>The same, with 0 where a sheet has no record.</summary>
    public CsvSample WithZeros { get; }

    /// <summary>How many sheets the wide sample has.</summary>
    public int SheetCount { get; }

    /// <summary>The first record of each sheet, by its index in the sample of the file.</summary>
    public int[] FirstRows { get; }

    /// <summary>Whether a sheet has no record of something.</summary>
    public bool HasGaps { get; }

    /// <summary>Whether a record has no votes.</summary>
    public bool HasZeros { get; }

    /// <summary>Whether a sheet has two records of one selection.</summary>
    public bool IsTwice { get; }

    /// <summary>The entry of a column of the wide sample, or null.</summary>
    public LongEntry? EntryOf(int column) => column > _ofSheet.Length ? Entries[column - _ofSheet.Length - 1] : null;

    /// <summary>The column of the file that is a column of the wide sample, or null.</summary>
    public int? ColumnOf(int column) => column > 0 && column <= _ofSheet.Length ? _ofSheet[column - 1] : null;

    /// <summary>The column of an entry in the wide sample.</summary>
    public int IndexOf(LongEntry entry) => Entries.Index().First(one => one.Item == entry).Index + _ofSheet.Length + 1;

    /// <summary>
    /// A column and its words that these entries have and no other record of the contest has; null if there are none.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>>? WordsOf(IReadOnlyList<LongEntry> entries)
    {
        var wanted = entries.SelectMany(entry => entry.Rows).ToHashSet();
        foreach (int column in Texts())
        {
            string[] words = [.. wanted.Select(row => Text(column, row)).Distinct(StringComparer.Ordinal)];
            if (words.Contains("") || words.Length > entries.Count) continue;
            var known = words.ToHashSet(StringComparer.Ordinal);
            if (_rows.Any(row => known.Contains(Text(column, row)) && !wanted.Contains(row))) continue;
            return [.. words.Select(word => KeyValuePair.Create(_sample.NameOf(column), word))];
        }

        return null;
    }

    private static string Plain(long count) => count < 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private string[] ZeroForAbsent(string[] record) =>
        [.. record.Select((text, column) => text.Length == 0 && column > _ofSheet.Length ? "0" : text)];

    private string Text(int column, int row) => _sample.Records[row][column].Trim();

    /// <summary>The columns whose text says what a record counts, the clearest first.</summary>
    private IEnumerable<int> Texts() => new[] { _columns.Kind }.OfType<int>().Concat(_columns.Name)
        .Concat(_columns.Selection).Concat(new[] { _columns.Party, _columns.Office }.OfType<int>()).Distinct();

    private bool IsOf(int row, string? contest)
    {
        if (contest is null || _columns.Office is not { } office) return true;
        string word = Text(office, row);
        return word == contest || IsCountOfOffice(word);
    }

    private static bool IsCountOfOffice(string word) => CountWords.Read(word) is { IsLoose: false, Field: not null };

    /// <summary>Numbers that are the same in all records of a sheet and differ between sheets.</summary>
    private int[] OfSheets()
    {
        var roles = _columns.All.ToHashSet();
        return [.. Enumerable.Range(0, _sample.Header.Count).Where(column => !roles.Contains(column)
            && _sample.IsCount(column) && !_sample.IsZero(column) && !LevelWords.IsNoLevel(_sample.Header[column])
            && _columns.IsOfSheet(column) && LevelColumns.Codes(_sample, column) > 1)];
    }

    private List<LongEntry> MakeEntries()
    {
        var entries = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        int[] keys = [.. _columns.Selection, .. new[] { _columns.Kind }.OfType<int>().Except(_columns.Selection)];
        foreach (int row in _rows)
        {
            string office = _columns.Office is { } column ? Text(column, row) : "";
            string key = IsCountOfOffice(office)
                ? office
                : "\0" + string.Join('\0', keys.Select(one => Text(one, row)));
            if (!entries.TryGetValue(key, out var rows)) entries.Add(key, rows = []);
            rows.Add(row);
        }

        var names = new HashSet<string>(StringComparer.Ordinal) { Sheet };
        foreach (int column in _ofSheet) names.Add(_sample.Header[column]);
        var made = new List<LongEntry>();
        foreach (var rows in entries.Values)
        {
            string name = NameOf(rows[0]), own = name;
            for (int i = 2; !names.Add(own); i++) own = FormattableString.Invariant($"{name} [{i}]");
            made.Add(new(own, rows));
        }

        return made;
    }

    /// <summary>The first text of a record that names a count; otherwise the name of the selection.</summary>
    private string NameOf(int row)
    {
        string[] texts = [.. Texts().Where(column => column != _columns.Party).Select(column => Text(column, row))];
        string? count = Array.Find(texts, text => CountWords.Read(text) is { Field: not null, IsLoose: false })
            ?? Array.Find(texts, text => CountWords.Read(text) is { Field: not null } && CountWords.IsSum(text));
        if (count is not null) return count;
        int[] named = _columns.Name.Length > 0 ? _columns.Name : _columns.Selection;
        string name = string.Join(' ', named.Select(column => Text(column, row))).Trim();
        if (name.Length == 0) name = string.Join(' ', _columns.Selection.Select(column => Text(column, row))).Trim();
        return name.Length == 0 ? "(none)" : name;
    }

    /// <summary>
    /// The sheets that are entirely in the sample: none of their records of the contest is at its edges.
    /// </summary>
    private IEnumerable<int> WholeSheets(string? contest)
    {
        var rows = _rows.Where(row => contest is null || _columns.Office is not { } office
            || Text(office, row) == contest).ToLookup(row => _columns.Sheets[row]);
        int[] starts = [0, .. _sample.Ends];
        foreach (var sheet in rows)
        {
            int first = sheet.First(), last = sheet.Last(), count = sheet.Count();
            bool isWhole = last - first + 1 == count && !(_sample.Ends.Contains(last + 1))
                && (first == 0 || !starts.Contains(first));
            if (_sample.IsWhole || isWhole) yield return sheet.Key;
        }
    }
}
