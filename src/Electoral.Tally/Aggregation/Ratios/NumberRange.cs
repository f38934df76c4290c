namespace Electoral.Tally.Statistics;

/// <summary>Two numbers, the lower one first.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct NumberRange(double Low, double High);
