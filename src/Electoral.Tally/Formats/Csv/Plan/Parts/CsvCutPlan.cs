namespace Electoral.Tally;

/// <summary>A text that is part of another.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Source">The field of the record, or the filled text.</param>
/// <param name="Cut">Which part of it.</param>
internal sealed record CsvCutPlan(int Field, int Source, CsvCut Cut);
