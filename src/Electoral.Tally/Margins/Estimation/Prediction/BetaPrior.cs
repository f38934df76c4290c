namespace Electoral.Tally.Statistics;

/// <summary>A beta distribution of a share.</summary>
/// <param name="Alpha">α, as if so many votes for had been seen.</param>
/// <param name="Beta">β, as if so many votes for others had been seen.</param>
public readonly record struct BetaPrior(double Alpha, double Beta);
