namespace Electoral.Tally;

/// <summary>One bootstrap replicate of a mixture model.</summary>
/// <param name="Incremental">Expected ballots added incrementally.</param>
/// <param name="Extreme">Expected ballots added by extreme moves.</param>
/// <param name="IncrementalShare">The share of incremental sheets.</param>
/// <param name="ExtremeShare">The share of extreme sheets.</param>
internal readonly record struct MixtureReplicate(
    double Incremental, double Extreme, double IncrementalShare, double ExtremeShare);
