namespace Electoral.Tally;

/// <summary>One CSV source read, and the layout it was read by.</summary>
/// <param name="Staged">Its rows and what became of the others.</param>
/// <param name="Layout">The layout.</param>
/// <param name="IsDetected">Whether the layout was found from the data.</param>
/// <param name="IsFoundFromCounts">Whether it was found from the counts, not from a header that names roles.</param>
internal sealed record CsvPart(StagedPart Staged, CsvLayout Layout, bool IsDetected, bool IsFoundFromCounts);
