using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Json;

/// <summary>
/// Writes a result as the JSON object of the contract (<c>docs/json.md</c>); results are not read back.
/// </summary>
/// <remarks>
/// <para>The keys do not depend on the options of the serializer. Safe to share between threads.</para>
/// </remarks>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class ResultJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    /// <summary>Not supported: results are computed from sheets; only the sheets can be read.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">The type of the result.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Throw.ResultFromJson<T>();

    /// <summary>Writes the object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The result.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">The type is not one of the library's results.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not IJsonMembers members)
        {
            Throw.NoJsonForm<T>();
            return;
        }

        writer.WriteStartObject();
        JsonVersion.Write(writer);
        members.WriteMembers(writer);
        writer.WriteEndObject();
    }
}
