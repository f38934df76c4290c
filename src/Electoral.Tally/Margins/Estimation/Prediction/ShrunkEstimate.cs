using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>The prediction of one area.</summary>
/// <param name="Value">The prediction.</param>
/// <param name="StandardError">Its standard error under the model, that of the common level included.</param>
/// <param name="Kept">How much of the area's own difference from the level is kept, 0 to 1.</param>
/// <remarks>
/// Equality compares all parts. The default value is 0 without error. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ShrunkEstimate>))]
public readonly record struct ShrunkEstimate(double Value, double StandardError, double Kept)
    : IJsonResult<ShrunkEstimate>
{
    static void IJsonResult<ShrunkEstimate>.Describe(JsonForm<ShrunkEstimate> form) => form
        .Number("value", estimate => estimate.Value)
        .Number("standardError", estimate => estimate.StandardError)
        .Number("kept", estimate => estimate.Kept);
}
