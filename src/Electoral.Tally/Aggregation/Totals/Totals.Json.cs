using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

[JsonConverter(typeof(ResultJsonConverter<Totals>))]
public sealed partial class Totals : IJsonMembers
{
    private static readonly ContestJsonConverter ContestJson = new();

    void IJsonMembers.WriteMembers(Utf8JsonWriter json)
    {
        json.WriteStartObject("contest");
        ContestJson.WriteMembers(json, Contest);
        json.WriteEndObject();
        WriteCounts(json);
        json.WriteNumber("annulled", Annulled);
        json.WriteNumber("pending", Pending);
    }

    /// <summary>Writes the counts into an object that was begun: a count that no sheet gives is null.</summary>
    internal void WriteCounts(Utf8JsonWriter json)
    {
        json.WriteNumber("sheets", Sheets);
        json.WriteCount("registered", Field(CountField.Registered));
        json.WriteCount("ballotsCast", Field(CountField.BallotsCast));
        json.WriteCount("valid", Field(CountField.Valid));
        json.WriteCount("invalid", Field(CountField.Invalid));
        json.WriteCount("blank", Field(CountField.Blank));
        json.WriteVotes("votes", this);
        json.WriteStartObject("derived");
        bool hasValid = Field(CountField.Valid) is not null;
        bool hasBallots = Field(CountField.BallotsCast) is not null;
        json.WriteCount("valid", hasValid ? null : DerivedValid);
        json.WriteCount("ballotsCast", hasBallots ? null : DerivedBallotsCast);
        json.WriteEndObject();
    }
}
