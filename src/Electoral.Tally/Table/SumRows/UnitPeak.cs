namespace Electoral.Tally;

/// <summary>The sum and the largest of the counts of a unit's rows in one column.</summary>
internal readonly record struct UnitPeak(long Sum, int Most);
