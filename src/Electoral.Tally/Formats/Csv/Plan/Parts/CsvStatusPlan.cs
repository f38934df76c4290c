namespace Electoral.Tally;

/// <summary>The field of the status and what its words mean.</summary>
/// <param name="Field">The field.</param>
/// <param name="Words">The words, and the status of each.</param>
internal sealed record CsvStatusPlan(int Field, CsvWords Words);
