using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What a stratum contributes to a sensitivity curve.</summary>
/// <param name="Name">What the stratum is called.</param>
/// <param name="Leading">The leader's collected votes from which its share there is taken.</param>
/// <param name="Trailing">The same of the trailing candidate.</param>
/// <param name="OutstandingTwoWay">The outstanding votes for either of the two; a fraction where estimated.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SensitivityStratum>))]
public sealed record SensitivityStratum(string Name, long Leading, long Trailing, double OutstandingTwoWay)
    : IJsonResult<SensitivityStratum>
{
    /// <summary>
    /// The logit of the leader's share of the two, ln(A/B); where one of them has no vote, of (A + ½)/(A + B + 1).
    /// </summary>
    internal double Logit => Leading == 0 || Trailing == 0
        ? Math.Log((Leading + 0.5) / (Trailing + 0.5))
        : Math.Log((double)Leading / Trailing);

    /// <summary>The name and its votes.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Name}: {Leading:N0} to {Trailing:N0} votes, {OutstandingTwoWay:N0} outstanding");

    static void IJsonResult<SensitivityStratum>.Describe(JsonForm<SensitivityStratum> form) => form
        .Text("name", stratum => stratum.Name)
        .Whole("leading", stratum => stratum.Leading)
        .Whole("trailing", stratum => stratum.Trailing)
        .Number("outstandingTwoWay", stratum => stratum.OutstandingTwoWay);
}
