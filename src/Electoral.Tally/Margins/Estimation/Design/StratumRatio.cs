using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>A ratio in one stratum.</summary>
/// <param name="Stratum">The stratum.</param>
/// <param name="Ratio">The estimate; null where nothing was observed, or the denominator is 0.</param>
/// <remarks>Equality compares both. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<StratumRatio>))]
public sealed record StratumRatio(SampleStratum Stratum, Estimate? Ratio) : IJsonResult<StratumRatio>
{
    static void IJsonResult<StratumRatio>.Describe(JsonForm<StratumRatio> form) => form
        .Item("stratum", ratio => ratio.Stratum)
        .ItemOrNull("ratio", ratio => ratio.Ratio);
}
