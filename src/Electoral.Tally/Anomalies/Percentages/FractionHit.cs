namespace Electoral.Tally;

/// <summary>A fraction that stations of one size can be at.</summary>
/// <param name="Fraction">Its index among <see cref="CoarseFractions.Fractions"/>.</param>
/// <param name="Count">The count that is exactly that part of the size.</param>
internal readonly record struct FractionHit(int Fraction, long Count);
