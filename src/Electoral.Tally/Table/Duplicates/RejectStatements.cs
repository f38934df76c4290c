namespace Electoral.Tally;

/// <summary>What was expected instead of what a refused record has, in every language of the report.</summary>
internal static class RejectStatements
{
    private static readonly ReportText FieldsText = new("{0} fields, not {1}", "{0} campos, no {1}");
    private static readonly ReportText ClosingText = new(
        "a closing quote before the end; {0:N0|line was|lines were} refused with it",
        "comillas de cierre antes del final; con ellas {0:N0|línea se rechazó|líneas se rechazaron}");

    private static readonly ReportText AtMostText = new("at most {0} bytes", "a lo sumo {0} bytes");
    private static readonly ReportText OtherText = new(
        "no other sheet with this key ({0}row {1} has it)",
        "ninguna otra acta con esta clave ({0}fila {1} la tiene)");

    private static readonly ReportText AddedText = new(
        "no other sheet with it (sheet {0} of those added has it)",
        "ninguna otra acta con ella (el acta {0} de las añadidas la tiene)");

    private static readonly ReportText BeforeText = new(
        "no other sheet with this key that takes precedence ({0}row {1} has it and is {2}, this one is {3})",
        "ninguna otra acta con esta clave que la preceda ({0}fila {1} la tiene y está {2}, esta está {3})");

    private static readonly ReportText BeforeAddedText = new(
        "no other sheet with it that takes precedence (sheet {0} of those added has it and is {1}, this one is {2})",
        "ninguna otra acta con ella que la preceda (la tiene el acta {0} de las añadidas, {1}; esta está {2})");

    private static readonly CountText GaveWayText = new(
        new(
            "1 sheet that does not count (annulled: {1:N0}, pending: {2:N0}) has the key of another sheet, which takes "
            + "precedence: it is among the rejects, and in no total.",
            "1 acta que no cuenta (anuladas: {1:N0}, pendientes: {2:N0}) queda junto a otra acta de su clave, que la "
            + "precede: está entre los rechazos y en ningún total."),
        new(
            "{0:N0} sheets that do not count (annulled: {1:N0}, pending: {2:N0}) have the keys of other sheets, which "
            + "take precedence: they are among the rejects, and in no total.",
            "{0:N0} actas que no cuentan (anuladas: {1:N0}, pendientes: {2:N0}) quedan junto a otra acta de su clave, "
            + "que las precede: están entre los rechazos y en ningún total."));

    private static readonly ReportText ParentText = new(
        "one parent for this code ({0}row {1} names another)",
        "un solo superior para este código ({0}fila {1} nombra otro)");

    public static ReportStatement ZeroOrMore { get; } = new("zero-or-more", new("0 or more", "0 o más"));

    public static ReportStatement AtMostCount { get; } = new(
        "at-most-count", new("at most 2147483647", "a lo sumo 2147483647"));

    public static ReportStatement WholeNumber { get; } = new(
        "whole-number", new("a whole number", "un número entero"));

    public static ReportStatement Status { get; } = new(
        "status", new("a status of the layout", "un estado del esquema"));

    public static ReportStatement ClosingQuote { get; } = new(
        "closing-quote", new("a closing quote before the end", "comillas de cierre antes del final"));

    /// <param name="lines">The number of lines that the unclosed quote includes.</param>
    public static ReportStatement ClosingQuoteOf(int lines) =>
        lines == 1 ? ClosingQuote : new("closing-quote", ClosingText, lines);

    public static ReportStatement AfterQuote { get; } = new(
        "after-quote",
        new(
            "a delimiter or a line end after a closing quote",
            "un separador o un fin de línea tras las comillas de cierre"));

    public static ReportStatement CodeOrCount { get; } = new(
        "code-or-count", new("a code of the sheet, or a count", "un código del acta, o un recuento"));

    public static ReportStatement LongEnough { get; } = new(
        "long-enough",
        new(
            "a text long enough for the layout's part of it",
            "un texto que alcance para la parte que pide el esquema"));

    public static ReportStatement Fields(int expected, int found) => new("fields", FieldsText, expected, found);

    public static ReportStatement AtMost(int bytes) => new("at-most-bytes", AtMostText, bytes);

    /// <param name="dropped">The sheet that is not in the table.</param>
    /// <param name="source">The other sheet's source, where there are several.</param>
    /// <param name="row">Its row there.</param>
    public static ReportStatement NoOther(DroppedRow dropped, string? source, long row) => dropped.GaveWay
        ? new("no-other-before", BeforeText, Prefix(source), row, Of(dropped.OtherStatus), Of(dropped.Status))
        : new("no-other-sheet", OtherText, Prefix(source), row);

    /// <summary>The same where the other sheet has no row in a source.</summary>
    public static ReportStatement NoOtherAdded(DroppedRow dropped)
    {
        int sheet = dropped.OtherRow + 1;
        return dropped.GaveWay
            ? new("no-other-before", BeforeAddedText, sheet, Of(dropped.OtherStatus), Of(dropped.Status))
            : new("no-other-added", AddedText, sheet);
    }

    /// <summary>How many sheets give way to a better one with their key; empty if none does.</summary>
    public static ReportStatement[] GaveWay(DroppedRows dropped)
    {
        var sheets = dropped.InSourceOrder.Where(row => row.GaveWay).ToArray();
        int annulled = sheets.Count(row => row.Status == SheetStatus.Annulled);
        return sheets.Length == 0
            ? []
            : [new("status-decides", GaveWayText.Of(sheets.Length), sheets.Length, annulled, sheets.Length - annulled)];
    }

    /// <param name="source">The source that names the other parent, where there are several.</param>
    /// <param name="row">Its row there.</param>
    public static ReportStatement OneParent(string? source, long row) =>
        new("one-parent", ParentText, Prefix(source), row);

    private static ReportStatement Of(SheetStatus status) => status switch
    {
        SheetStatus.Annulled => new("annulled", TableTexts.Annulled),
        SheetStatus.Pending => new("pending", TableTexts.Pending),
        _ => new("counted", TableTexts.Counted),
    };

    private static string Prefix(string? source) => source is null ? "" : source + ", ";
}
