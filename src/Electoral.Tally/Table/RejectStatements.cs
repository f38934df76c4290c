namespace Electoral.Tally;

/// <summary>What was expected in the place of what a refused record has, in every language of the report.</summary>
internal static class RejectStatements
{
    private static readonly ReportText FieldsText = new("{0} fields, not {1}", "{0} campos, no {1}");
    private static readonly ReportText AtMostText = new("at most {0} bytes", "a lo sumo {0} bytes");
    private static readonly ReportText OtherText = new(
        "no other sheet with this key ({0}row {1} has it)",
        "ninguna otra acta con esta clave ({0}fila {1} la tiene)");

    private static readonly ReportText AddedText = new(
        "no other sheet with it (sheet {0} of those added has it)",
        "ninguna otra acta con ella (el acta {0} de las añadidas la tiene)");

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

    public static ReportStatement AfterQuote { get; } = new(
        "after-quote",
        new(
            "a delimiter or a line end after a closing quote",
            "un separador o un fin de línea tras las comillas de cierre"));

    public static ReportStatement Fields(int expected, int found) => new("fields", FieldsText, expected, found);

    public static ReportStatement AtMost(int bytes) => new("at-most-bytes", AtMostText, bytes);

    /// <param name="source">The other sheet's source, where there are several.</param>
    /// <param name="row">Its row there.</param>
    public static ReportStatement NoOther(string? source, long row) =>
        new("no-other-sheet", OtherText, Prefix(source), row);

    public static ReportStatement NoOtherAdded(long sheet) => new("no-other-added", AddedText, sheet);

    /// <param name="source">The source that names the other parent, where there are several.</param>
    /// <param name="row">Its row there.</param>
    public static ReportStatement OneParent(string? source, long row) =>
        new("one-parent", ParentText, Prefix(source), row);

    private static string Prefix(string? source) => source is null ? "" : source + ", ";
}
