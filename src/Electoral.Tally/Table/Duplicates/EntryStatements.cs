namespace Electoral.Tally;

/// <summary>What was expected of records that name selections, in every language of the report.</summary>
internal static class EntryStatements
{
    private static readonly ReportText RepeatedText = new(
        "one entry for this selection on the sheet (row {0} has one)",
        "una sola entrada para esta opción en el acta (la fila {0} tiene una)");

    private static readonly ReportText SameText = new(
        "'{0}', as on the other records of the sheet (row {1} is the first)",
        "«{0}», como en los demás registros del acta (la fila {1} es el primero)");

    private static readonly ReportText WholeText = new(
        "no other record of its sheet refused (row {0} was)",
        "ningún otro registro de su acta rechazado (la fila {0} lo fue)");

    public static ReportStatement Selection { get; } = new(
        "selection", new("the name of a selection", "el nombre de una opción"));

    public static ReportStatement Listed { get; } = new(
        "listed-selection", new("a selection of the layout", "una opción del esquema"));

    /// <param name="row">The row that has the selection already.</param>
    public static ReportStatement OneEntry(long row) => new("one-entry", RepeatedText, row);

    /// <param name="value">The value in the sheet's other records.</param>
    /// <param name="row">The first of them.</param>
    public static ReportStatement Same(string value, long row) => new("same-value", SameText, value, row);

    /// <param name="row">The record for which the sheet was refused.</param>
    public static ReportStatement Whole(long row) => new("whole-sheet", WholeText, row);
}
