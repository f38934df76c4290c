using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Electoral.Tally;

internal static partial class Throw
{
    /// <summary>A text from outside as a message shows it; used for every such text in a message.</summary>
    private static string Shown(string? text) => VisibleText.Name(text);

    [DoesNotReturn]
    public static void NotFinite(double value) => throw new ArgumentException(
        string.Create(
            CultureInfo.InvariantCulture, $"A report cannot show {value}: use NotComputable with the reason."),
        nameof(value));

    public static void IfNotGeneral(string? format)
    {
        if (!string.IsNullOrEmpty(format) && format is not ("G" or "g"))
        {
            throw new FormatException($"The format '{Shown(format)}' is not known: expected none or 'G'.");
        }
    }

    public static ArgumentException UnknownLanguage(string code) =>
        new($"Reports have no language '{Shown(code)}': expected 'en' or 'es'.", nameof(code));

    [DoesNotReturn]
    public static void SectionId(string id) => throw new ArgumentException(
        $"'{Shown(id)}' does not name a section: expected lower-case letters, digits and hyphens, a letter first.",
        nameof(id));

    [DoesNotReturn]
    public static void RowLength(string? table, long row, int expected, int found) => throw new ArgumentException(
        string.Create(CultureInfo.InvariantCulture,
            $"Table '{Shown(table)}', row {row}: expected {expected} cells, one per column, found {found}."));

    [DoesNotReturn]
    public static void CellOfOtherKind(ReportColumn column, long row, CellValue found) => throw new ArgumentException(
        string.Create(CultureInfo.InvariantCulture,
            $"Column '{Shown(column.Header)}', row {row}: expected {column.Kind}, found {found.Kind} '{found}'."));

    [DoesNotReturn]
    public static void ColumnAfterRows(string header) => throw new InvalidOperationException(
        $"Column '{Shown(header)}' comes after the first row: name all columns first.");

    [DoesNotReturn]
    public static void NoColumns(string? table) => throw new InvalidOperationException(
        $"Table '{Shown(table)}' has no columns.");

    [DoesNotReturn]
    public static void FewValues(ReportText text, int found) => throw new ArgumentException(
        string.Create(CultureInfo.InvariantCulture,
            $"Found {found} values for '{Shown(text.ToString())}', expected {text.Placeholders}, one per placeholder."),
        nameof(text));
}
