namespace Electoral.Tally;

/// <summary>What a sensitivity curve says if the shift is drawn from a normal distribution around 0.</summary>
/// <param name="DeltaStandardDeviation">The standard deviation of the shift: a premise, not an estimate.</param>
/// <param name="TippingDelta">The shift at which the lead is lost; null where none does that.</param>
/// <param name="ProbabilityLead">The probability that the shift stays below it: Φ(d*/s).</param>
/// <param name="ExpectedMargin">The mean of the lead over the distribution.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
public sealed record SensitivityPrior(
    double DeltaStandardDeviation, double? TippingDelta, double ProbabilityLead, double ExpectedMargin);
