using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Json;

/// <summary>Writes something as the JSON object of the contract (<c>docs/json.md</c>), and reads that back.</summary>
/// <remarks>
/// <para>The keys do not depend on the options of the serializer. Reading rejects unknown and repeated keys, so that a
/// misspelt key is not silently lost. A key that is left out means the same as one that is null.</para>
/// <para>Safe to share between threads.</para>
/// </remarks>
/// <typeparam name="T">What is read.</typeparam>
public abstract class InputJsonConverter<T> : JsonConverter<T>
    where T : class
{
    private readonly JsonTextSource _source;

    internal InputJsonConverter(string name) =>
        _source = new(name, (message, cause) => new JsonException(VisibleText.Whole(message), cause));

    /// <summary>Reads the object.</summary>
    /// <param name="reader">At the object.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">
    /// It is not such an object, has an unknown or repeated key, or a value is not what it should be; the message says
    /// where.
    /// </exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Of(new(_source, "", document.RootElement));
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // Rejected by the type itself; text with half a surrogate pair causes an InvalidOperationException.
            throw _source.Failure($"{_source.Name}: {failure.Message}", failure);
        }
    }

    /// <summary>Writes the object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">What to write.</param>
    /// <param name="options">Not used.</param>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        JsonVersion.Write(writer);
        ((IJsonMembers)value).WriteMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>What the object says.</summary>
    internal abstract T Of(JsonItem item);
}
