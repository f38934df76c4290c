using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Json;

/// <summary>Writes a unit path as the array of its codes, and reads that or the codes with "/" between them.</summary>
/// <remarks>
/// <para>The path of state 1, municipality 101 is <c>["1","101"]</c>; <c>"1/101"</c> is read as well, with "\/" for a
/// "/" in a code and "\\" for a "\". The root is <c>[]</c>, or "/".</para>
/// <para>
/// Nothing else is a path: null, an empty text and numbers are refused, so that a missing unit is never taken for the
/// root. Codes are texts, because 1 is not 01.
/// </para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed class UnitPathJsonConverter : JsonConverter<UnitPath>
{
    /// <summary>True, so that this class itself can refuse a null.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads a path.</summary>
    /// <param name="reader">Positioned at the array or the text.</param>
    /// <param name="typeToConvert">The type of a path.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value is not a path.</exception>
    public override UnitPath Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader);

    /// <summary>Writes the array of the codes.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The path.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, UnitPath value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, value);
    }

    internal static void Write(Utf8JsonWriter json, UnitPath path)
    {
        json.WriteStartArray();
        foreach (string code in path.Codes) json.WriteStringValue(code);
        json.WriteEndArray();
    }

    internal static UnitPath Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return UnitPath.TryParse(reader.GetString()!, out var path) ? path : Throw.NoUnitPath(reader.TokenType);
        }

        if (reader.TokenType != JsonTokenType.StartArray) return Throw.NoUnitPath(reader.TokenType);
        var codes = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) return Throw.NoUnitPath(reader.TokenType);
            codes.Add(reader.GetString()!);
        }

        return new UnitPath([.. codes]);
    }
}
