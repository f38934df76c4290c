namespace Electoral.Tally;

/// <summary>Which columns are the levels of units: code and name, wider units first, the sheet last.</summary>
internal static class LevelDetection
{
    private const int FewestToTell = 100, ShortName = 4;

    /// <param name="sample">The records.</param>
    /// <param name="end">The first column of counts.</param>
    /// <param name="counts">The columns that have another role.</param>
    public static IReadOnlyList<CsvLevel> Find(CsvSample sample, int end, CountReading counts)
    {
        var taken = counts.Columns.ToHashSet();
        int firstNamed = FirstNamedCount(sample);
        int[] columns = [.. Enumerable.Range(0, end).Where(column => !taken.Contains(column)
            && MayBeLevel(sample, column) && (column < firstNamed || IsUnit(sample, column)))];
        var levels = SheetLast(LevelColumns.Group(sample, columns));
        while (levels.Count > 1 && IsCheckSum(sample, levels)) levels.RemoveAt(levels.Count - 1);
        LevelOrder.Sort(sample, levels);
        var summed = counts.Explained.Concat(counts.InSums).ToHashSet();
        int[] right = [.. Enumerable.Range(end, sample.Header.Count - end).Where(column => !taken.Contains(column)
            && !summed.Contains(column) && MayBeLevel(sample, column) && IsUnit(sample, column))];
        if (levels.Count == 0 || Check(sample, levels) is not null) LevelOrder.Complete(sample, levels, right, taken);
        else LevelOrder.AddAbove(sample, levels, LevelColumns.Group(sample, right));
        LevelOrder.Thin(sample, levels);
        LevelOrder.Merge(sample, levels);
        return WithDistinctNames(levels);
    }

    /// <summary>The columns with the code and the name of a level.</summary>
    public static IEnumerable<int> Columns(CsvSample sample, CsvLevel level) =>
        level.Code.Select(code => code.Column).Append(level.Label).OfType<string>()
            .Select(column => LevelColumns.IndexOf(sample, column));

    /// <summary>The levels with names that differ.</summary>
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
        int records = LevelColumns.Distinct(sample.Records), codes = LevelColumns.Codes(sample, levels);
        // A sheet that appears twice will be a reject; many such sheets mean that a level was not found.
        int repeated = records - codes;
        bool isFew = repeated * 20 <= records || (repeated == 1 && records >= 3);
        return isFew ? null : $"sheets with the same codes ({string.Join(", ", levels)}) appear {repeated} times";
    }

    /// <summary>Some files begin with the number of the sheet, which is the last level.</summary>
    private static List<CsvLevel> SheetLast(IEnumerable<CsvLevel> found)
    {
        var levels = found.ToList();
        int sheet = levels.FindIndex(level => LevelWords.IsOfSheets(level.Name));
        bool isOnly = levels.Count(level => LevelWords.IsOfSheets(level.Name)) == 1;
        if (sheet < 0 || !isOnly) return levels;
        levels.Add(levels[sheet]);
        levels.RemoveAt(sheet);
        return levels;
    }

    /// <summary>Whether the last level is a number that identifies no sheet, such as a check sum.</summary>
    /// <remarks>
    /// The levels before it end with one of a usual name and identify the sheets without it. If it numbered the sheets
    /// within a unit it would be 1 in most of these units, which have one sheet each; if it numbered the sheets of the
    /// file it would not repeat.
    /// </remarks>
    private static bool IsCheckSum(CsvSample sample, List<CsvLevel> levels)
    {
        int last = LevelColumns.IndexOf(sample, levels[^1].Code[0].Column), rows = sample.Records.Count;
        bool canTell = rows >= FewestToTell && levels[^1].Label is null && sample.IsCount(last)
            && !LevelWords.Read(sample.Header[last]).IsKnown && !LevelWords.Read(sample.Header[last]).IsCode
            && LevelWords.Read(levels[^2].Code[0].Column).IsKnown;
        if (!canTell || LevelColumns.Codes(sample, levels[..^1]) < LevelColumns.Codes(sample, levels)) return false;
        int[] times = [.. sample.Records.GroupBy(record => record[last]).Select(same => same.Count())];
        return times.Length * 2 < rows && times.Max() * 2 < rows;
    }

    /// <summary>
    /// The first column named as a count: numbers after it are codes only if they are named as codes.
    /// </summary>
    private static int FirstNamedCount(CsvSample sample) => Enumerable.Range(0, sample.Header.Count).FirstOrDefault(
        column => sample.IsCount(column)
            && CountWords.Read(sample.Header[column]) is { Field: not null, IsLoose: false }, sample.Header.Count);

    /// <summary>
    /// Whether a column is a level by its name. A short name among counts is not: a party may have the same name as the
    /// abbreviation of a unit.
    /// </summary>
    public static bool IsNamedLevel(CsvSample sample, int column)
    {
        var words = LevelWords.Read(sample.Header[column]);
        bool isShort = !words.IsCode && !words.IsLabel && sample.Header[column].Length <= ShortName;
        return words.IsKnown && !(isShort && sample.IsCount(column) && column > FirstNamedCount(sample));
    }

    private static bool MayBeLevel(CsvSample sample, int column)
    {
        string header = sample.Header[column];
        var words = LevelWords.Read(header);
        // Codes with a dot in them, such as 87.01, are not measures.
        bool isMeasure = sample.IsMeasure(column) && !words.IsCode && !words.IsKnown
            && !LevelColumns.IsDottedCode(sample, column);
        bool isNone = LevelWords.IsNoLevel(header) || CountWords.Read(header) is not null || CountWords.IsShare(header)
            || sample.IsLink(column) || isMeasure
            || (sample.IsCount(column) && (CountWords.Hint(header) is not null
                || (CountWords.AreOfCounts(header) && !words.IsKnown && !words.IsCode)));
        return header.Length > 0 && !isNone && sample.Texts(column).Any(text => !string.IsNullOrWhiteSpace(text));
    }

    /// <summary>Whether a column to the right of counts certainly names units.</summary>
    private static bool IsUnit(CsvSample sample, int column)
    {
        var words = LevelWords.Read(sample.Header[column]);
        return words.IsKnown || words.IsCode || (!sample.IsCount(column) && !sample.IsMeasure(column));
    }
}
