using System.Globalization;

namespace Electoral.Tally;

/// <summary>The statements about rows that are sums of other rows.</summary>
internal static class SumRowStatements
{
    private const int Listed = 10;

    private static readonly ReportText CountedText = new(
        "Rows that equal the sum of other rows are counted as sheets: {1} ({0:N0} in all). "
        + "To leave them out, add to the layout: {2}",
        "Filas iguales a la suma de otras se cuentan como actas: {1} ({0:N0} en "
        + "total). Para omitirlas, añada al esquema: {2}");

    private static readonly ReportText NamelessText = new(
        "Rows that equal the sum of other rows are counted as sheets: {1} ({0:N0} in all). "
        + "No word in a column identifies these rows alone.",
        "Filas iguales a la suma de otras se cuentan como actas: {1} ({0:N0} en total). "
        + "Ninguna palabra de una columna omite solo esas.");

    private static readonly ReportText RecordsText = new(
        "Rows that equal the sum of other rows are counted as sheets: {1} ({0:N0} in all). "
        + "Leave them out where the records are made.",
        "Filas iguales a la suma de otras se cuentan como actas: {1} ({0:N0} en "
        + "total). Omítalas donde se forman los registros.");

    private static readonly ReportText LeftOutText = new(
        "Rows that equal the sum of other rows were left out: {1} ({0:N0} in all). The layout that was found says: {2}",
        "Filas iguales a la suma de otras fueron omitidas: {1} ({0:N0} en total). El esquema hallado dice: {2}");

    private static readonly ReportText SumOfAllText = new(
        "Row {0:N0} equals the sum of all others and is added up as a sheet.",
        "La fila {0:N0} es igual a la suma de todas las demás y se suma como un acta.");

    /// <summary>A row that equals the sum of all others of a source that is only added up.</summary>
    public static ReportStatement SumOfAll(long row) => new("sums-of-rows", SumOfAllText, row);

    /// <summary>Rows that are read as sheets.</summary>
    public static ReportStatement Counted(
        TallyTable table, IReadOnlyList<int> rows, IReadOnlyList<KeyValuePair<string, string>>? words) => words is null
        ? new("sums-of-rows", NamelessText, rows.Count, Rows(table, rows))
        : new("sums-of-rows", CountedText, rows.Count, Rows(table, rows), Exclude(words));

    /// <summary>Rows that are read as sheets, of a source that has no layout.</summary>
    public static ReportStatement CountedRecords(TallyTable table, IReadOnlyList<int> rows) =>
        new("sums-of-rows", RecordsText, rows.Count, Rows(table, rows));

    /// <summary>Rows that a layout found from the data leaves out.</summary>
    public static ReportStatement LeftOut(
        TallyTable table, IReadOnlyList<int> rows, IReadOnlyList<KeyValuePair<string, string>> words) =>
        new("sums-of-rows-left-out", LeftOutText, rows.Count, Rows(table, rows), Exclude(words));

    /// <summary>The rows by their numbers in the source.</summary>
    public static string Rows(TallyTable table, IReadOnlyList<int> rows)
    {
        bool several = table.Reading.Sources.Count > 1;
        var origins = rows.Select(row => table[row].Provenance)
            .OrderBy(origin => several ? origin.Source : "", StringComparer.Ordinal).ThenBy(origin => origin.Row);
        var texts = origins.Take(Listed).Select(origin => several
            ? $"{origin.Source} {Text(origin.Row)}"
            : Text(origin.Row));
        string more = rows.Count > Listed ? ", …" : "";
        return $"{string.Join(", ", texts)}{more}";
    }

    private static string Exclude(IReadOnlyList<KeyValuePair<string, string>> words) =>
        $"\"exclude\": {CsvLayoutFormatter.Groups(words)}";

    private static string Text(long row) => row.ToString(CultureInfo.InvariantCulture);
}
