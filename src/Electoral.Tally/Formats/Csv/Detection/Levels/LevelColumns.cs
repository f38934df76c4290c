namespace Electoral.Tally;

/// <summary>Combines columns into levels of code and name, and counts the units that their codes distinguish.</summary>
internal static class LevelColumns
{
    /// <summary>The levels of some columns, in the order of the file.</summary>
    public static IEnumerable<CsvLevel> Group(CsvSample sample, int[] columns) => columns
        .GroupBy(column => NameOf(sample, column, columns), StringComparer.Ordinal)
        .SelectMany(same => ToLevels(sample, same.Key, [.. same]));

    /// <summary>The column that a level names.</summary>
    public static int IndexOf(CsvSample sample, string column)
    {
        int index = 0;
        while (index < sample.Header.Count && sample.Header[index] != column) index++;
        return index < sample.Header.Count || !CsvColumn.IsNumber(column, out int number) ? index : number;
    }

    /// <summary>How many sheets the codes of some levels distinguish.</summary>
    public static int Codes(CsvSample sample, IEnumerable<CsvLevel> levels)
    {
        int[] columns = [.. levels.SelectMany(level => level.Code.Select(code => IndexOf(sample, code.Column)))];
        return Codes(sample, columns);
    }

    /// <summary>How many distinct combinations some columns have.</summary>
    public static int Codes(CsvSample sample, params int[] columns) => Paths(sample, columns).Count;

    /// <summary>
    /// A number for each record, equal for records that agree in some columns; and how many numbers there are.
    /// </summary>
    public static (int[] Paths, int Count) Paths(CsvSample sample, params int[] columns)
    {
        int[] path = new int[sample.Records.Count];
        int count = Math.Min(path.Length, 1);
        foreach (int column in columns)
        {
            int[] ids = sample.Ids(column);
            var numbers = new Dictionary<(int Path, int Id), int>(path.Length);
            for (int row = 0; row < path.Length; row++)
            {
                var key = (path[row], ids[row]);
                if (!numbers.TryGetValue(key, out path[row])) numbers.Add(key, path[row] = numbers.Count);
            }

            count = numbers.Count;
        }

        return (path, count);
    }

    public static int Distinct(IEnumerable<string[]> records) =>
        records.Select(record => string.Join('\0', record)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>
    /// Whether numbers with a decimal point are codes: the code of another column, a point and a number.
    /// </summary>
    public static bool IsDottedCode(CsvSample sample, int column)
    {
        int rows = sample.Records.Count;
        if (column == 0 || rows < 3 || Codes(sample, column) * 20 < rows * 19) return false;
        for (int other = 0; other < column; other++)
        {
            if (sample.Records.All(record => IsBelow(record[column], record[other]))) return true;
        }

        return false;
    }

    private static bool IsBelow(string code, string above)
    {
        int point = code.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && point < code.Length - 1
            && code.AsSpan(0, point).Trim().TrimStart('0').SequenceEqual(above.AsSpan().Trim().TrimStart('0'));
    }

    /// <summary>A bare "Number" is the number of whatever the next column names.</summary>
    private static string NameOf(CsvSample sample, int column, int[] columns)
    {
        var words = LevelWords.Read(sample.Header[column]);
        bool isPair = words.IsBare && columns.Contains(column + 1) && !sample.IsCount(column + 1)
            && LevelWords.Read(sample.Header[column + 1]) is { IsKnown: true, IsCode: false }
            && Codes(sample, column) == Codes(sample, column, column + 1);
        return isPair ? LevelWords.Read(sample.Header[column + 1]).Name : words.Name;
    }

    /// <summary>The level of columns of one name: a code and a name where there are both.</summary>
    private static IEnumerable<CsvLevel> ToLevels(CsvSample sample, string name, int[] columns)
    {
        // A kind of station is not the name of one.
        bool isPair = columns.Length == 2
            && !Array.Exists(columns, column => SelectionWords.IsKind(sample.Header[column]));
        if (!isPair) return columns.Select(column => ToLevel(sample, name, column, null));
        var (first, second) = (columns[0], columns[1]);
        int order = IsCode(sample, first).CompareTo(IsCode(sample, second));
        if (order == 0) return columns.Select(column => ToLevel(sample, name, column, null));
        return order > 0 ? [ToLevel(sample, name, first, second)] : [ToLevel(sample, name, second, first)];
    }

    /// <summary>
    /// How much a column looks like a code rather than a name: by its header, otherwise by its numbers.
    /// </summary>
    private static int IsCode(CsvSample sample, int column)
    {
        var words = LevelWords.Read(sample.Header[column]);
        return words.IsCode || words.IsBare ? 3 : words.IsLabel ? 0 : sample.IsCount(column) ? 2 : 1;
    }

    private static CsvLevel ToLevel(CsvSample sample, string name, int code, int? label) => new()
    {
        Name = name,
        Code = [sample.NameOf(code)],
        Label = label is { } column ? sample.NameOf(column) : null,
    };
}
