using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>The stations of one centre among all stations of a <see cref="CentreStations"/>.</summary>
/// <param name="Start">The index of the first station.</param>
/// <param name="Count">The number of stations.</param>
/// <remarks>Equality is that of all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<StationRange>))]
public readonly record struct StationRange(int Start, int Count) : IJsonResult<StationRange>
{
    /// <summary>The index after the last station.</summary>
    public int End => Start + Count;

    static void IJsonResult<StationRange>.Describe(JsonForm<StationRange> form) => form
        .Whole("start", range => range.Start)
        .Whole("count", range => range.Count)
        .Whole("end", range => range.End);
}
