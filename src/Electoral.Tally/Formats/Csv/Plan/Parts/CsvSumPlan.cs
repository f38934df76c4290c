namespace Electoral.Tally;

/// <summary>A count that is a sum.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Parts">What is added up.</param>
internal sealed record CsvSumPlan(int Field, CsvCountPart[] Parts);
