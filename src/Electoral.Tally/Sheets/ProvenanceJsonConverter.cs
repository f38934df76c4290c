using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Json;

/// <summary>Where a sheet comes from, in JSON: source, row, image, arrived; what is not known is left out.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ProvenanceJsonConverter : JsonConverter<Provenance>
{
    /// <summary>Reads a provenance.</summary>
    /// <param name="reader">Positioned at the object.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">It is not a provenance; the message says what is wrong, and where.</exception>
    public override Provenance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ProvenanceJson.Read(ref reader);

    /// <summary>Writes a provenance.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The provenance.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, Provenance value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonForms<Provenance>.Form.WriteObject(writer, value);
    }
}
