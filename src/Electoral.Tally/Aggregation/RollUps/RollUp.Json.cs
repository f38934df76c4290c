using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

[JsonConverter(typeof(ResultJsonConverter<RollUp>))]
public sealed partial class RollUp : IJsonMembers
{
    private static readonly ContestJsonConverter ContestJson = new();

    void IJsonMembers.WriteMembers(Utf8JsonWriter json)
    {
        json.WriteStartObject("contest");
        ContestJson.WriteMembers(json, Contest);
        json.WriteEndObject();
        WriteUnits(json);
    }

    /// <summary>Writes the level and its units into an object that was begun.</summary>
    internal void WriteUnits(Utf8JsonWriter json)
    {
        json.WriteString("level", Level.Name);
        json.WriteStartArray("units");
        foreach (var (unit, totals) in this)
        {
            json.WriteStartObject();
            json.WriteString("code", unit.Code);
            json.WritePropertyName("path");
            UnitPathJsonConverter.Write(json, unit.Path);
            json.WriteString("name", unit.Depth == 0 ? unit.Level.Name : unit.Name);
            json.WriteNumber("sheets", totals.Sheets);
            json.WriteCount("registered", totals.Field(CountField.Registered));
            json.WriteCount("valid", totals.Field(CountField.Valid));
            json.WriteVotes("votes", totals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
