using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Json;

/// <summary>Writes something as the JSON object of the contract (<c>docs/json.md</c>), and reads that back.</summary>
/// <remarks>
/// <para>The keys do not depend on the options of the serializer. Reading refuses an unknown key and one that is there
/// twice: what is misspelt must not be lost. A key that is left out and one that is null mean the same.</para>
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
    /// It is no such object, has an unknown key or one twice, or a value is not what it should be; the message says
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
            // What the type itself refuses; a text with half a surrogate pair is an InvalidOperationException.
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
