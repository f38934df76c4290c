namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Layouts to begin small examples with.</summary>
internal static class CsvLayouts
{
    /// <summary>Columns S (state) and T (table), votes A and B.</summary>
    public static CsvLayout States { get; } = new()
    {
        Levels = [Level("state", "S"), Level("table", "T")],
        Selections = ["A", "B"],
    };

    /// <summary>Column T (table), votes A and B.</summary>
    public static CsvLayout Flat { get; } = new() { Levels = [Level("table", "T")], Selections = ["A", "B"] };

    public static CsvLevel Level(string name, string code, string? label = null, bool unique = false) =>
        new() { Name = name, Code = [code], Label = label, Unique = unique };

    public static CsvLevel Level(string name, params CsvKeyColumn[] code) => new() { Name = name, Code = code };

    /// <summary>The sheets' codes, units included, in the order of the table.</summary>
    public static string[] Codes(this TallyTable table) => [.. table.Select(row => row.ToString())];

    /// <summary>The votes of a selection, in the order of the table.</summary>
    public static int?[] Counts(this TallyTable table, string selection) =>
        [.. table.Select(row => row[selection])];
}
