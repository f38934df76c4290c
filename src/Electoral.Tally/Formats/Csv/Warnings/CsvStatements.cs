namespace Electoral.Tally;

/// <summary>Warnings about the reading of a file, in every language of the report.</summary>
internal static class CsvStatements
{
    private static readonly ReportText UncheckedText = new(
        "Sheets with the same key were not looked for, because none was kept: totals may count a sheet twice.",
        "No se buscaron actas con la misma clave, porque no se guardó ninguna: los "
        + "totales pueden contar un acta dos veces.");

    /// <summary>That the same sheet may be in the totals twice.</summary>
    public static ReportStatement DuplicatesUnchecked { get; } = new("duplicates-unchecked", UncheckedText);
}
