using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The provenance of a sheet as a JSON object: source, row, image, arrived.</summary>
internal static class ProvenanceJson
{
    private const string Key = "provenance";
    private static readonly string[] Names = [.. JsonForms<Provenance>.Form.Keys, JsonVersion.Key];

    /// <summary>Reads a provenance or null, which means that nothing is known.</summary>
    public static Provenance Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType != JsonTokenType.StartObject) throw SheetJson.Fault(ref reader, Key, "an object");
        int seen = 0;
        var provenance = default(Provenance);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int key = KeyOf(ref reader);
            if ((seen & (1 << key)) != 0) throw SheetJson.Again($"{Key}.{Names[key]}");
            seen |= 1 << key;
            reader.Read();
            provenance = key switch
            {
                0 => provenance with { Source = SheetJson.TextOrNull(ref reader, "provenance.source") },
                1 => provenance with { Row = Row(ref reader) },
                2 => provenance with { ImageAddress = SheetJson.TextOrNull(ref reader, "provenance.image") },
                3 => provenance with { Arrived = Time(ref reader) },
                _ => Versioned(ref reader, provenance),
            };
        }

        return provenance;
    }

    private static int KeyOf(ref Utf8JsonReader reader)
    {
        for (int key = 0; key < Names.Length; key++)
        {
            if (reader.ValueTextEquals(Names[key])) return key;
        }

        string found = JsonTokens.TextOf(ref reader) ?? "…";
        reader.Read();
        throw SheetJson.Fault(ref reader, $"{Key}.{found}", $"one of the keys {string.Join(", ", Names)}");
    }

    /// <summary>Writes the member, or nothing if nothing is known.</summary>
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

    // On its own it has the version of the contract.
    private static Provenance Versioned(ref Utf8JsonReader reader, Provenance provenance)
    {
        SheetJson.CheckVersion(ref reader);
        return provenance;
    }

    private static long Row(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long row) && row >= 0
            ? row
            : throw SheetJson.Fault(ref reader, "provenance.row", "a whole number not below 0");
    }

    // A time with a zone is in UTC; one without is in the source's local time.
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
