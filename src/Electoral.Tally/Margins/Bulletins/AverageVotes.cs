using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Votes for all selections, on average.</summary>
/// <param name="PerSheet">Per sheet; null where there is none.</param>
/// <param name="PerRegistered">Per registered voter; null where their number is not known.</param>
[JsonConverter(typeof(ResultJsonConverter<AverageVotes>))]
public readonly record struct AverageVotes(double? PerSheet, double? PerRegistered) : IJsonResult<AverageVotes>
{
    static void IJsonResult<AverageVotes>.Describe(JsonForm<AverageVotes> form) => form
        .Number("perSheet", votes => votes.PerSheet)
        .Number("perRegistered", votes => votes.PerRegistered);
}
