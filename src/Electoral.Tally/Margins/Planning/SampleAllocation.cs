using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>How a sample of stations is spread over strata.</summary>
/// <param name="Exact">The stations of each stratum before rounding.</param>
/// <param name="Stations">The stations of each stratum: largest remainders, of equal ones the first.</param>
/// <param name="StandardError">The standard error of the mean that these stations give.</param>
/// <remarks>
/// The standard error is infinite where a stratum that varies gets no station. Equality compares the lists as objects.
/// Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SampleAllocation>))]
public sealed record SampleAllocation(
    IReadOnlyList<double> Exact, IReadOnlyList<long> Stations, double StandardError) : IJsonResult<SampleAllocation>
{
    static void IJsonResult<SampleAllocation>.Describe(JsonForm<SampleAllocation> form) => form
        .Numbers("exact", allocation => allocation.Exact)
        .Wholes("stations", allocation => allocation.Stations)
        .Number("standardError", allocation => allocation.StandardError);
}
