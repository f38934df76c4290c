namespace Electoral.Tally;

/// <summary>How to write tally sheets and totals as CSV.</summary>
/// <remarks>
/// Files are UTF-8 without a byte order mark, quoted as RFC 4180 says. Equality is that of all options. Immutable and
/// safe to share between threads.
/// </remarks>
public sealed record CsvWriteOptions
{
    /// <summary>The default options.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>The character between two fields, an ASCII mark. <value>The default is the comma.</value></summary>
    /// <exception cref="ArgumentException">Not an ASCII mark, or one that is in a number or a quoted text.</exception>
    public char Delimiter
    {
        get;
        init => field = OptionGuard.Mark(this, value);
    } = ',';

    /// <summary>
    /// Whether a text that a spreadsheet would take for a formula gets an apostrophe before it, which the reader takes
    /// off again: one that begins with = + - @, tab or carriage return. Numbers are never touched.
    /// <value>The default is true. Without it a file should be read with its layout.</value>
    /// </summary>
    public bool FormulaGuard { get; init; } = true;

    /// <summary>What ends a line: "\n" or "\r\n". <value>The default is "\n".</value></summary>
    /// <exception cref="ArgumentException">Another text.</exception>
    public string NewLine
    {
        get;
        init
        {
            if (OptionGuard.NotNull(this, value) is not ("\n" or "\r\n")) Throw.OptionNewLine(this, nameof(NewLine));
            field = value;
        }
    } = "\n";

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(CsvWriteOptions), PrintMembers);
}
