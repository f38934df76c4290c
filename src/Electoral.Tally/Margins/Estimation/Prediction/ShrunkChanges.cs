using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>Changes since a baseline, shrunk, and what they make of the baseline.</summary>
/// <param name="Changes">The shrinkage of the changes.</param>
/// <param name="Predictions">The predictions with the baseline added, in the order of the areas.</param>
[JsonConverter(typeof(ResultJsonConverter<ShrunkChanges>))]
public sealed record ShrunkChanges(NormalShrinkage Changes, IReadOnlyList<ShrunkEstimate> Predictions)
    : IJsonResult<ShrunkChanges>
{
    static void IJsonResult<ShrunkChanges>.Describe(JsonForm<ShrunkChanges> form) => form
        .Item("changes", changes => changes.Changes)
        .Items("predictions", changes => changes.Predictions);
}
