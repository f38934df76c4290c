using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The statements about codes that were written with invisible characters.</summary>
internal static class FoldedStatements
{
    /// <summary>How many codes are shown.</summary>
    public const int MostExamples = 3;

    private static readonly ReportText FoldedText = new(
        "{0}: {1:N0|record writes|records write} a code with blanks or other characters that nobody sees; "
        + "it was read without: {2}.",
        "{0}: {1:N0|registro escribe|registros escriben} un código con blancos u otros "
        + "caracteres que nadie ve; se leyó sin ellos: {2}.");

    private static readonly ReportText AsText = new("'{0}' as '{1}' (row {2})", "«{0}» como «{1}» (fila {2})");

    /// <param name="source">The source.</param>
    /// <param name="records">How many records have such a code.</param>
    /// <param name="examples">The first of these codes.</param>
    public static ReportStatement Folded(
        string source, long records, IEnumerable<(long Row, string Written, string Form)> examples) => new(
        "folded-codes",
        FoldedText,
        source,
        records,
        new ReportList([.. examples.Select(code => new ReportStatement(
            "code", AsText, CodeForm.Shown(code.Written), code.Form, code.Row))]));
}
