using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Live;

/// <summary>What a journal is of, as one text: the contest and its levels.</summary>
internal static class JournalIdentity
{
    public static string Of(Contest contest, string[] levels)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            JsonVersion.Write(json);
            json.WriteStartObject("contest");
            JsonForms<Contest>.Form.WriteMembers(json, contest);
            json.WriteEndObject();
            json.WriteStartArray("levels");
            foreach (string level in levels) json.WriteStringValue(level);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
