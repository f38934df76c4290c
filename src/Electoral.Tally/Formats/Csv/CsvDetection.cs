namespace Electoral.Tally;

/// <summary>What looking for a layout found.</summary>
/// <param name="Layout">The layout, or null where none was proved.</param>
/// <param name="Explanation">Why none was proved; else empty.</param>
/// <param name="Columns">The columns seen.</param>
/// <param name="ToComplete">What was guessed; it need not be valid.</param>
internal sealed record CsvDetection(
    CsvLayout? Layout, string Explanation, IReadOnlyList<string> Columns, CsvLayout ToComplete)
{
    /// <summary>The layout, with how the file is written added by the caller.</summary>
    /// <exception cref="CsvLayoutException">None was proved.</exception>
    public CsvLayout LayoutOf(string source) => Layout ?? Throw.LayoutNotProved(source, this);
}
