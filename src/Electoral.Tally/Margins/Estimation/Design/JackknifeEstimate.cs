using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>An estimate whose variance comes from leaving out one unit at a time.</summary>
/// <param name="Estimate">The estimate, with squares about the estimate itself.</param>
/// <param name="StandardErrorAboutReplicates">
/// The standard error with squares about the mean of the replicates of strata that were not observed completely.
/// </param>
/// <remarks>Equality compares both. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<JackknifeEstimate>))]
public sealed record JackknifeEstimate(Estimate Estimate, double StandardErrorAboutReplicates)
    : IJsonResult<JackknifeEstimate>
{
    static void IJsonResult<JackknifeEstimate>.Describe(JsonForm<JackknifeEstimate> form) => form
        .Item("estimate", estimate => estimate.Estimate)
        .Number("standardErrorAboutReplicates", estimate => estimate.StandardErrorAboutReplicates);
}
