using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The provenance of a sheet as a JSON object: source, row, image, arrived.</summary>
internal static class ProvenanceJson
{
    private const string Key = "provenance";
    private const string Keys = "source, row, image, arrived";

    /// <summary>Reads a provenance or null, which says that nothing is known.</summary>
    public static Provenance Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType != JsonTokenType.StartObject) throw SheetJson.Fault(ref reader, Key, "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var provenance = default(Provenance);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = JsonTokens.TextOf(ref reader) ?? "";
            if (!seen.Add(key)) throw SheetJson.Again($"{Key}.{key}");
            reader.Read();
            provenance = key switch
            {
                "source" => provenance with { Source = SheetJson.TextOrNull(ref reader, "provenance.source") },
                "row" => provenance with { Row = Row(ref reader) },
                "image" => provenance with { ImageAddress = SheetJson.TextOrNull(ref reader, "provenance.image") },
                "arrived" => provenance with { Arrived = Time(ref reader) },
                _ => throw SheetJson.Fault(ref reader, $"{Key}.{key}", $"one of the keys {Keys}"),
            };
        }

        return provenance;
    }

    /// <summary>Writes the member; nothing where nothing is known.</summary>
    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        if (provenance == default) return;
        json.WriteStartObject(Key);
        json.WriteKnown("source", provenance.Source);
        if (provenance.Row != 0) json.WriteNumber("row", provenance.Row);
        json.WriteKnown("image", provenance.ImageAddress);
        if (provenance.Arrived is { } arrived) json.WriteString("arrived", arrived);
        json.WriteEndObject();
    }

    private static long Row(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long row) && row >= 0
            ? row
            : throw SheetJson.Fault(ref reader, "provenance.row", "a whole number not below 0");
    }

    // One that gives a zone is in UTC; one that does not is in the source's own clock.
    private static DateTime? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTime(out var time))
        {
            throw SheetJson.Fault(
                ref reader, "provenance.arrived", "a time such as \"2024-07-28T20:15:00Z\", or without a zone");
        }

        return time.Kind == DateTimeKind.Unspecified ? time : time.ToUniversalTime();
    }
}
