namespace Electoral.Tally;

/// <summary>What looking for a layout found.</summary>
/// <param name="Layout">The layout, or null where none was proved.</param>
/// <param name="Explanation">Why none was proved; else empty.</param>
/// <param name="Columns">The columns seen.</param>
/// <param name="ToComplete">
/// What was recognised: valid as it stands, unless there is nothing that can be a level.
/// </param>
internal sealed record CsvDetection(
    CsvLayout? Layout, string Explanation, IReadOnlyList<string> Columns, CsvLayout ToComplete)
{
    /// <summary>Whether the header alone says what the columns are, as in files that the library has written.</summary>
    public bool IsOfHeader { get; init; }

    /// <summary>The layout, with how the file is written added by the caller.</summary>
    /// <exception cref="CsvLayoutException">None was proved.</exception>
    public CsvLayout LayoutOf(string source) => Layout ?? Throw.LayoutNotProved(source, this);
}
