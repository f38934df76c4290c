using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>An estimate whose uncertainty comes from rescaled replicates of the sample.</summary>
/// <param name="Estimate">The estimate; its standard error is about the mean of the replicates, divisor B − 1.</param>
/// <param name="Percentile">From one quantile of the replicates to the other.</param>
/// <param name="Basic">The percentile interval turned around the estimate.</param>
/// <param name="Replicates">The replicates in the order of their numbers.</param>
/// <remarks>Equality compares the list as an object. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<BootstrapEstimate>))]
public sealed record BootstrapEstimate(
    Estimate Estimate, Interval Percentile, Interval Basic, IReadOnlyList<double> Replicates)
    : IJsonResult<BootstrapEstimate>
{
    static void IJsonResult<BootstrapEstimate>.Describe(JsonForm<BootstrapEstimate> form) => form
        .Item("estimate", estimate => estimate.Estimate)
        .Item("percentile", estimate => estimate.Percentile)
        .Item("basic", estimate => estimate.Basic)
        .Numbers("replicates", estimate => estimate.Replicates);
}
