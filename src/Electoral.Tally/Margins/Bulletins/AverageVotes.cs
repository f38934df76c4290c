namespace Electoral.Tally;

/// <summary>Votes for all selections, on average.</summary>
/// <param name="PerSheet">Per sheet; null where there is none.</param>
/// <param name="PerRegistered">Per registered voter; null where their number is not known.</param>
public readonly record struct AverageVotes(double? PerSheet, double? PerRegistered);
