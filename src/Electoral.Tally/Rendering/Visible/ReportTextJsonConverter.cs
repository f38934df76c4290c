using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Json;

/// <summary>Writes a text of reports as an object with the text in each language: <c>en</c>, <c>es</c>.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ReportTextJsonConverter : JsonConverter<ReportText>
{
    /// <summary>Not supported: texts are defined in programs.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">The type of a text.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ReportText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A text of reports is written as JSON but not read from it.");

    /// <summary>Writes the text with its placeholders as they are.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The text.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, ReportText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("en", value.English);
        writer.WriteString("es", value.Spanish);
        writer.WriteEndObject();
    }
}
