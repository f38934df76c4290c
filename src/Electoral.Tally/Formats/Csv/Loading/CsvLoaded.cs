namespace Electoral.Tally;

/// <summary>One source read: its rows as columns in the order of the source, and what became of the others.</summary>
/// <param name="Source">What the source is called.</param>
/// <param name="Plan">Which field of it plays which role.</param>
/// <param name="Layout">The layout it was read by.</param>
/// <param name="Detected">Whether the layout was found from the data.</param>
/// <param name="Head">The beginning of the source.</param>
/// <param name="Store">Its rows.</param>
/// <param name="Log">What became of its records.</param>
/// <param name="Encoding">The encoding, where the first bytes or the layout told; else null.</param>
internal sealed record CsvLoaded(
    string Source, CsvPlan Plan, CsvLayout Layout, bool Detected, CsvHead Head, CsvTableStore Store, CsvReadingLog Log,
    string? Encoding)
{
    /// <summary>How many bytes could not be turned into UTF-8 on the way.</summary>
    public long UnreadableBytes { get; init; }

    /// <summary>Whether the layout was found from the counts, not from a header that names roles.</summary>
    public bool IsFoundFromCounts { get; init; }
}
