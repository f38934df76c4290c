using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>A station whose count fits its centre no better than any number would.</summary>
/// <param name="Station">Its index among all stations.</param>
/// <param name="Score">
/// Its normal score against the stations that it was compared with, positive where it has more.
/// </param>
/// <param name="Posterior">The probability, given fitted spread and share of such stations, that it is one.</param>
/// <param name="PValue">How unusual its score is under the fitted spread of stations alone.</param>
/// <param name="FalseShare">
/// The mean of 1 − <paramref name="Posterior"/> down the list to this station: which part of the list is expected to be
/// ordinary stations.
/// </param>
/// <remarks>
/// Of a centre of two stations both are listed: the comparison cannot tell which is the odd one. Equality is that of
/// all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<OddStation>))]
public readonly record struct OddStation(int Station, double Score, double Posterior, PValue PValue, PValue FalseShare)
    : IJsonResult<OddStation>
{
    static void IJsonResult<OddStation>.Describe(JsonForm<OddStation> form) => form
        .Whole("station", station => station.Station)
        .Number("score", station => station.Score)
        .Number("posterior", station => station.Posterior)
        .Item("pValue", station => station.PValue)
        .Item("falseShare", station => station.FalseShare);
}
