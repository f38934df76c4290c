using System.Text.Json;

namespace Electoral.Tally;

/// <summary>How the sections write counts: the key is always there, and a count that no sheet gives is null.</summary>
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

    public static void WriteWhole(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is long known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    /// <summary>Writes a share from 0 to 1.</summary>
    public static void WriteShare(this Utf8JsonWriter json, string name, double? share)
    {
        if (share is double known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
