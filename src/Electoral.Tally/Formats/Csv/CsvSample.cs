using System.Globalization;

namespace Electoral.Tally;

/// <summary>The first records of a file, with the numbers in them.</summary>
internal sealed class CsvSample
{
    private readonly long[][] _counts;

    /// <param name="header">The names of the columns.</param>
    /// <param name="records">Records of any number of fields; only those as long as the header are looked at.</param>
    public CsvSample(IReadOnlyList<string> header, IReadOnlyList<string[]> records)
    {
        Header = header;
        Given = records.Count(record => record.Any(field => !string.IsNullOrWhiteSpace(field)));
        Records = [.. records.Where(record => record.Length == header.Count && record.Any(field => field.Length > 0))];
        _counts = [.. header.Select((_, column) => Records.Select(record => ToCount(record[column])).ToArray())];
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>The number of records that were given.</summary>
    public int Given { get; }

    /// <summary>The records that have a field for each column, the blank ones left out.</summary>
    public IReadOnlyList<string[]> Records { get; }

    /// <summary>The number in a cell, or -1 where there is none.</summary>
    public long this[int column, int row] => _counts[column][row];

    /// <summary>Whether most cells that are not missing are counts; a few others are rejects to come.</summary>
    public bool IsCount(int column)
    {
        int numbers = _counts[column].Count(count => count >= 0);
        return numbers > 0 && numbers * 2 > Records.Count(record => !IsMissing(record[column]));
    }

    /// <summary>The first cell that is neither a count nor missing, or null.</summary>
    public string? FirstThatIsNoCount(int column) => Records.Select(record => record[column].Trim())
        .FirstOrDefault(text => ToCount(text) < 0 && !IsMissing(text));

    /// <summary>Whether every cell that is not missing is the address of a page.</summary>
    public bool IsLink(int column) => All(column, IsLink);

    /// <summary>Whether every cell that is not missing is a number with a fraction or a sign.</summary>
    public bool IsMeasure(int column) => !IsCount(column) && All(column, IsMeasure);

    private bool All(int column, Func<string, bool> holds)
    {
        bool any = false;
        foreach (string[] record in Records)
        {
            if (IsMissing(record[column])) continue;
            if (!holds(record[column])) return false;
            any = true;
        }

        return any;
    }

    private static bool IsLink(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsMeasure(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsMissing(string text) => CsvLayout.DefaultMissing.Contains(text.Trim());

    private static long ToCount(string text)
    {
        var number = text.AsSpan().Trim();
        int point = number.IndexOf('.');
        if (point > 0 && !number[(point + 1)..].ContainsAnyExcept('0')) number = number[..point];
        if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9')) return -1;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : -1;
    }
}
