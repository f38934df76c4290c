namespace Electoral.Tally.Statistics;

/// <summary>Changes since a baseline, shrunk, and what they make of the baseline.</summary>
/// <param name="Changes">The shrinkage of the changes.</param>
/// <param name="Predictions">The predictions with the baseline added, in the order of the areas.</param>
public sealed record ShrunkChanges(NormalShrinkage Changes, IReadOnlyList<ShrunkEstimate> Predictions);
