using System.Text.Json;

namespace Electoral.Tally;

/// <summary>How the sections write counts: a key is always there, and null says that its count is not known.</summary>
internal static class CountJson
{
    public static void WriteCount(this Utf8JsonWriter json, string name, long? count)
    {
        if (count is long known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    /// <summary>Writes an object with the votes of each selection under its id.</summary>
    public static void WriteVotes(this Utf8JsonWriter json, string name, Totals totals)
    {
        json.WriteStartObject(name);
        for (int place = 0; place < totals.Votes.Count; place++)
        {
            json.WriteNumber(totals.Contest.Selections[place].Id, totals.Votes[place].Sum);
        }

        json.WriteEndObject();
    }
}
