namespace Electoral.Tally;

/// <summary>How to write tally sheets and totals as CSV.</summary>
/// <remarks>
/// Files are UTF-8 without a byte order mark, quoted as RFC 4180 says. Equality is that of all options. Immutable and
/// safe to share between threads.
/// </remarks>
public sealed record CsvWriteOptions
{
    /// <summary>The character between two fields, an ASCII mark. <value>The default is the comma.</value></summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>
    /// Whether a text that a spreadsheet would take for a formula gets an apostrophe before it, which the reader takes
    /// off again: one that begins with = + - @, tab or carriage return. Numbers are never touched.
    /// <value>The default is true. Without it a file should be read with its layout.</value>
    /// </summary>
    public bool FormulaGuard { get; init; } = true;

    /// <summary>What ends a line: "\n" or "\r\n". <value>The default is "\n".</value></summary>
    public string NewLine { get; init; } = "\n";

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(CsvWriteOptions), PrintMembers);

    internal static CsvWriteOptions Default { get; } = new();
}
