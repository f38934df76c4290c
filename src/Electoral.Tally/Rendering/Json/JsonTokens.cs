using System.Text;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Describes the position of a JSON reader, for messages.</summary>
internal static class JsonTokens
{
    /// <summary>The text or the key at the reader's position; null if it is something else or not Unicode.</summary>
    public static string? TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The value at the reader's position as it is written; lists and objects by their kind.</summary>
    public static string Shown(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"\"{TextOf(ref reader) ?? "…"}\"",
        _ => Encoding.UTF8.GetString(reader.HasValueSequence ? [] : reader.ValueSpan),
    };

    /// <summary>Why the value is not a count.</summary>
    public static JsonFault FaultOfCount(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out decimal number)
            || number != decimal.Truncate(number))
        {
            return JsonFault.NotANumber;
        }

        return number < 0 ? JsonFault.Negative : JsonFault.TooLarge;
    }
}
