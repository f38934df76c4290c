namespace Electoral.Tally;

/// <summary>What looking for a layout found.</summary>
/// <param name="Layout">The layout, or null if none was proved.</param>
/// <param name="Explanation">Why none was proved; otherwise empty.</param>
/// <param name="Columns">The columns seen.</param>
/// <param name="ToComplete">
/// What was recognised: valid as it is, unless nothing can be a level.
/// </param>
internal sealed record CsvDetection(
    CsvLayout? Layout, string Explanation, IReadOnlyList<string> Columns, CsvLayout ToComplete)
{
    /// <summary>Columns of counts that were not understood.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>Everything that was found, the layout to complete first.</summary>
    public IReadOnlyList<FoundLayout> Found { get; init; } = [];

    /// <summary>The layout to complete as JSON, with a comment above it on what was not understood.</summary>
    public string ToJson() => NotUnderstood.Count == 0
        ? ToComplete.ToJson()
        : $"// Counts that were not understood: {string.Concat(VisibleText.List(NotUnderstood).Select(Plain))}\n"
            + ToComplete.ToJson();

    /// <summary>What a user of the table must know about how the layout was found.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];

    /// <summary>Whether the header alone says what the columns are, as in files that the library has written.</summary>
    public bool IsOfHeader { get; init; }

    /// <summary>The layout; the caller adds how the file is written.</summary>
    /// <exception cref="CsvLayoutException">None was proved.</exception>
    public CsvLayout LayoutOf(string source) => Layout ?? Throw.LayoutNotProved(source, this, []);

    /// <summary>A comment ends with its line.</summary>
    private static char Plain(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter;
}
