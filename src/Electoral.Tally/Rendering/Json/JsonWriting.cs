using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Writes members that may be unknown.</summary>
internal static class JsonWriting
{
    /// <summary>Writes a member, or nothing if it is null.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string key, long? number)
    {
        if (number is long known) json.WriteNumber(key, known);
    }

    public static void WriteKnown(this Utf8JsonWriter json, string key, decimal? number)
    {
        if (number is decimal known) json.WriteNumber(key, known);
    }

    public static void WriteKnown(this Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null) json.WriteString(key, text);
    }

    /// <summary>Writes an object of whole numbers by name.</summary>
    public static void WriteNumbers(
        this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, long>> numbers)
    {
        json.WriteStartObject(key);
        foreach (var (name, number) in numbers) json.WriteNumber(name, number);
        json.WriteEndObject();
    }

    /// <summary>Writes an object of decimal numbers by name.</summary>
    public static void WriteNumbers(
        this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, decimal>> numbers)
    {
        json.WriteStartObject(key);
        foreach (var (name, number) in numbers) json.WriteNumber(name, number);
        json.WriteEndObject();
    }

    /// <summary>Writes a member that is always present: null if the number is not known.</summary>
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
