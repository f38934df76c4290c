using System.Text.Json;

namespace Electoral.Tally.Json;

/// <summary>A claim in JSON: the keys of <see cref="Claim.Parse"/>.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ClaimJsonConverter : InputJsonConverter<Claim>
{
    /// <summary>The converter.</summary>
    public ClaimJsonConverter()
        : base("The claim")
    {
    }

    internal override Claim Of(JsonItem item) => ClaimParser.Of(item);

    internal override void WriteMembers(Utf8JsonWriter json, Claim value)
    {
        json.WriteString("name", value.Name);
        json.WriteNumbers("votes", value.Votes);
        json.WriteKnown("valid", value.Valid);
        json.WriteKnown("invalid", value.Invalid);
        json.WriteKnown("ballotsCast", value.BallotsCast);
        json.WriteKnown("registered", value.Registered);
        AnnouncedJson.WritePercentages(json, value.Percentages, value.PercentagesOf);
        json.WriteKnown("stations", value.Stations);
        json.WriteKnown("registeredTotal", value.RegisteredTotal);
        json.WriteKnown("registeredShare", value.RegisteredShare);
    }
}
