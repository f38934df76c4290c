namespace Electoral.Tally;

/// <summary>One CSV source that was read, and its layout.</summary>
/// <param name="Staged">Its rows, and what became of the other records.</param>
/// <param name="Layout">The layout.</param>
/// <param name="IsDetected">Whether the layout was found from the data.</param>
/// <param name="IsFoundFromCounts">Whether it was inferred from the counts, not from a header that names roles.</param>
internal sealed record CsvPart(StagedPart Staged, CsvLayout Layout, bool IsDetected, bool IsFoundFromCounts);
