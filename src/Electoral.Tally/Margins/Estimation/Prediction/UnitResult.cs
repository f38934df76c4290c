using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>What a unit had in an earlier election, and what it has now.</summary>
/// <param name="Baseline">The earlier count, above 0.</param>
/// <param name="Result">The count now.</param>
/// <remarks>
/// Equality compares both. The default value has no baseline and is no result. Immutable and safe to
/// share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitResult>))]
public readonly record struct UnitResult(double Baseline, double Result) : IJsonResult<UnitResult>
{
    /// <summary>The change in shares of the baseline.</summary>
    internal double Change => (Result - Baseline) / Baseline;

    static void IJsonResult<UnitResult>.Describe(JsonForm<UnitResult> form) => form
        .Number("baseline", result => result.Baseline)
        .Number("result", result => result.Result);
}
