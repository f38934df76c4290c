using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Json;

/// <summary>A sheet as a JSON object; what is written reads back equal.</summary>
/// <remarks>
/// <para>Unit, code and votes are required: a missing unit is not read as the root (<c>[]</c>), and votes are a
/// list in the order of the contest, with null if one was not given. Any other key may be left out. Names of units
/// (<c>names</c>) may be present and are not kept. An unknown key, a repeated key, a count below zero or in quotes are
/// refused.</para>
/// <para>The keys do not depend on the options of the serializer. Safe to share between threads.</para>
/// </remarks>
public sealed class TallySheetJsonConverter : JsonConverter<TallySheet>
{
    /// <summary>Reads a sheet.</summary>
    /// <param name="reader">Positioned at the object.</param>
    /// <param name="typeToConvert">The type of a sheet.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">It is not a sheet; the message says what is wrong, and where.</exception>
    public override TallySheet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SheetJson.Read(ref reader, out _);

    /// <summary>Writes a sheet; what is not known is left out.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The sheet.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, TallySheet value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        JsonVersion.Write(writer);
        SheetJson.WriteMembers(writer, value);
        writer.WriteEndObject();
    }
}
