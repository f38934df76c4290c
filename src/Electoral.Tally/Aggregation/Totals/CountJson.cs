using System.Text.Json;

namespace Electoral.Tally;

/// <summary>How results write counts: the key is always there, and a count that no sheet gives is null.</summary>
internal static class CountJson
{
    public static void WriteCount(this Utf8JsonWriter json, string name, FieldTotal? total) =>
        json.WriteWhole(name, total is { IsGiven: true } given ? given.Sum : null);

    public static void WriteCount(this Utf8JsonWriter json, string name, DerivedTotal? total) =>
        json.WriteWhole(name, total is { SheetsWith: > 0 } or { SheetsWithout: 0 } ? total?.Sum : null);

    /// <summary>Writes an object with the votes of each selection under its id.</summary>
    public static void WriteVotes(this Utf8JsonWriter json, string name, Totals totals)
    {
        json.WriteStartObject(name);
        for (int index = 0; index < totals.Votes.Count; index++)
        {
            json.WriteCount(totals.Contest.Selections[index].Id, totals.Votes[index]);
        }

        json.WriteEndObject();
    }
}
