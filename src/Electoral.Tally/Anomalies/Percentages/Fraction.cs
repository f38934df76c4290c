namespace Electoral.Tally.Statistics;

/// <summary>A fraction of whole numbers.</summary>
/// <param name="Numerator">The number above the line.</param>
/// <param name="Denominator">The number below the line.</param>
public readonly record struct Fraction(int Numerator, int Denominator);
