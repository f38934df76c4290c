using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What a sensitivity curve says if the shift is drawn from a normal distribution around 0.</summary>
/// <param name="DeltaStandardDeviation">The standard deviation of the shift: a premise, not an estimate.</param>
/// <param name="TippingDelta">The shift at which the lead is lost; null where none does that.</param>
/// <param name="ProbabilityLead">The probability that the shift stays below it: Φ(d*/s).</param>
/// <param name="ExpectedMargin">The mean of the lead over the distribution.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SensitivityPrior>))]
public sealed record SensitivityPrior(
    double DeltaStandardDeviation, double? TippingDelta, double ProbabilityLead, double ExpectedMargin)
    : IJsonResult<SensitivityPrior>
{
    static void IJsonResult<SensitivityPrior>.Describe(JsonForm<SensitivityPrior> form) => form
        .Number("deltaStandardDeviation", prior => prior.DeltaStandardDeviation)
        .Number("tippingDelta", prior => prior.TippingDelta)
        .Number("probabilityLead", prior => prior.ProbabilityLead)
        .Number("expectedMargin", prior => prior.ExpectedMargin);
}
