namespace Electoral.Tally;

/// <summary>A text that is filled down.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Source">The field of the record.</param>
internal sealed record CsvFillPlan(int Field, int Source);
