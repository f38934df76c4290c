using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>The location and the spread of ratios.</summary>
/// <param name="Count">The number of ratios.</param>
/// <param name="Mean">Their mean, each sheet weighted alike: not the ratio of the sums.</param>
/// <param name="Median">The middle ratio, or the mean of the two middle ones; exact.</param>
/// <param name="MedianAbsoluteDeviation">The median of the distances from the median, not scaled; exact.</param>
/// <remarks>
/// Equality compares all four. The default value has no ratio. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<RatioSummary>))]
public readonly record struct RatioSummary(long Count, double Mean, double Median, double MedianAbsoluteDeviation)
    : IJsonResult<RatioSummary>
{
    static void IJsonResult<RatioSummary>.Describe(JsonForm<RatioSummary> form) => form
        .Whole("count", summary => summary.Count)
        .Number("mean", summary => summary.Mean)
        .Number("median", summary => summary.Median)
        .Number("medianAbsoluteDeviation", summary => summary.MedianAbsoluteDeviation);
}
