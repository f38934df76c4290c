namespace Electoral.Tally;

/// <summary>Which columns left of the counts are the levels of units: code, name, the sheet as the last.</summary>
internal static class LevelDetection
{
    private const int FewestToTell = 100;

    /// <param name="sample">The records.</param>
    /// <param name="end">The first column of counts.</param>
    public static IReadOnlyList<CsvLevel> Find(CsvSample sample, int end)
    {
        var columns = Enumerable.Range(0, end).Where(column => MayBeLevel(sample, column));
        var levels = columns
            .GroupBy(column => LevelWords.Read(sample.Header[column]).Name, StringComparer.Ordinal)
            .SelectMany(same => ToLevels(sample, same.Key, [.. same]))
            .ToList();
        // Some files begin with the number of the sheet.
        int sheet = levels.FindIndex(level => LevelWords.IsOfSheets(level.Name));
        if (sheet >= 0 && levels.TrueForAll(level => level == levels[sheet] || !LevelWords.IsOfSheets(level.Name)))
        {
            levels.Add(levels[sheet]);
            levels.RemoveAt(sheet);
        }

        while (levels.Count > 1 && IsCheckSum(sample, levels)) levels.RemoveAt(levels.Count - 1);
        return levels;
    }

    /// <summary>Whether the last level is a number that no sheet needs, such as a sum to check others by.</summary>
    /// <remarks>
    /// The levels before it end with one of a usual name and tell the sheets apart without it. A number of sheets
    /// within a unit would be the same, 1, in most of these units, which have one sheet each; a number of sheets
    /// through the file would not come again.
    /// </remarks>
    private static bool IsCheckSum(CsvSample sample, List<CsvLevel> levels)
    {
        int last = IndexOf(sample, levels[^1].Code[0].Column), rows = sample.Records.Count;
        bool canTell = rows >= FewestToTell && levels[^1].Label is null && sample.IsCount(last)
            && !LevelWords.Read(sample.Header[last]).IsKnown && !LevelWords.Read(sample.Header[last]).IsCode
            && LevelWords.Read(levels[^2].Code[0].Column).IsKnown;
        if (!canTell || Codes(sample, levels[..^1]) < Codes(sample, levels)) return false;
        int[] times = [.. sample.Records.GroupBy(record => record[last]).Select(same => same.Count())];
        return times.Length * 2 < rows && times.Max() * 2 < rows;
    }

    /// <summary>The levels with names that differ, for a layout that a person is to complete.</summary>
    public static IReadOnlyList<CsvLevel> WithDistinctNames(IReadOnlyList<CsvLevel> levels)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<CsvLevel>();
        foreach (var level in levels)
        {
            string name = string.IsNullOrWhiteSpace(level.Name) ? level.Code[0].Column : level.Name, own = name;
            for (int i = 2; !names.Add(own); i++) own = FormattableString.Invariant($"{name} {i}");
            found.Add(level with { Name = own });
        }

        return found;
    }

    /// <summary>Why the levels do not identify a sheet, or null.</summary>
    public static string? Check(CsvSample sample, IReadOnlyList<CsvLevel> levels)
    {
        if (levels.Count == 0) return "no column left of the counts looks like the code of a unit or a sheet";
        string? twice = levels.GroupBy(level => level.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1)?.Key;
        if (twice is not null) return $"several columns look like the code of the level '{twice}'";
        int records = Distinct(sample.Records), codes = Codes(sample, levels);
        // A sheet that stands there twice is a reject to come; many of them are a level that was not found.
        int repeated = records - codes;
        bool isFew = repeated * 20 <= records || (repeated == 1 && records >= 3);
        return isFew ? null : $"sheets with the same codes ({string.Join(", ", levels)}) stand there {repeated} times";
    }

    private static int Codes(CsvSample sample, IReadOnlyList<CsvLevel> levels)
    {
        int[] places = [.. levels.Select(level => IndexOf(sample, level.Code[0].Column))];
        return Distinct(sample.Records.Select(record => Array.ConvertAll(places, place => record[place])));
    }

    private static int Distinct(IEnumerable<string[]> records) =>
        records.Select(record => string.Join('\0', record)).Distinct(StringComparer.Ordinal).Count();

    private static bool MayBeLevel(CsvSample sample, int column)
    {
        string header = sample.Header[column];
        var words = LevelWords.Read(header);
        // Codes with a dot in them, such as 87.01, are no measures.
        bool isNone = LevelWords.IsNoLevel(header) || CountWords.Read(header) is not null || sample.IsLink(column)
            || (sample.IsMeasure(column) && !words.IsCode && !words.IsKnown);
        return header.Length > 0 && !isNone;
    }

    /// <summary>The level of columns of one name: a code and a name where there are both.</summary>
    private static IEnumerable<CsvLevel> ToLevels(CsvSample sample, string name, int[] columns)
    {
        if (columns.Length != 2) return columns.Select(column => ToLevel(sample, name, column, null));
        var (first, second) = (columns[0], columns[1]);
        int order = IsCode(sample, first).CompareTo(IsCode(sample, second));
        if (order == 0) return columns.Select(column => ToLevel(sample, name, column, null));
        return order > 0 ? [ToLevel(sample, name, first, second)] : [ToLevel(sample, name, second, first)];
    }

    /// <summary>How much a column looks like a code rather than a name: by its header, else by its numbers.</summary>
    private static int IsCode(CsvSample sample, int column)
    {
        var words = LevelWords.Read(sample.Header[column]);
        return words.IsCode ? 3 : words.IsLabel ? 0 : sample.IsCount(column) ? 2 : 1;
    }

    private static CsvLevel ToLevel(CsvSample sample, string name, int code, int? label) => new()
    {
        Name = name,
        Code = [sample.NameOf(code)],
        Label = label is { } column ? sample.NameOf(column) : null,
    };

    /// <summary>The column that a level names.</summary>
    private static int IndexOf(CsvSample sample, string column)
    {
        int index = 0;
        while (index < sample.Header.Count && sample.Header[index] != column) index++;
        return index < sample.Header.Count || !CsvColumn.IsNumber(column, out int number) ? index : number;
    }
}
