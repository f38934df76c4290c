using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The tipping share if a share of the outstanding registered voters voted.</summary>
/// <param name="Turnout">The share of the outstanding registered voters who cast a valid vote, from 0 to 1.</param>
/// <param name="AsCollected">With the share of others as collected.</param>
/// <param name="WithoutOthers">With no outstanding vote for others: lenient for the trailing candidate.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<TippingAtTurnout>))]
public sealed record TippingAtTurnout(decimal Turnout, TippingShare AsCollected, TippingShare WithoutOthers)
    : IJsonResult<TippingAtTurnout>
{
    static void IJsonResult<TippingAtTurnout>.Describe(JsonForm<TippingAtTurnout> form) => form
        .Decimal("turnout", turnout => turnout.Turnout)
        .Item("asCollected", turnout => turnout.AsCollected)
        .Item("withoutOthers", turnout => turnout.WithoutOthers);
}
