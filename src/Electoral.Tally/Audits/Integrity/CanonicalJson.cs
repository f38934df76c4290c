using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Audits;

/// <summary>JSON by RFC 8785, as far as records need it: texts, whole numbers, objects and arrays.</summary>
internal static class CanonicalJson
{
    // Beyond this, other readers may take two different numbers for the same.
    private const long MostWhole = (1L << 53) - 1;

    // Two names would give the same record if characters that cannot be written were replaced.
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions NoneTwice = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a text of JSON.</summary>
    /// <exception cref="FormatException">The text is not JSON, or an object has a member twice.</exception>
    public static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, NoneTwice);
        }
        catch (JsonException failure)
        {
            throw new FormatException($"The text is not JSON: {VisibleText.Name(failure.Message)}", failure);
        }
    }

    /// <summary>The canonical form of a value.</summary>
    /// <exception cref="FormatException">
    /// A number is not whole or too large, or a text is not valid Unicode.
    /// </exception>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        try
        {
            Append(text, value);
        }
        catch (InvalidOperationException failure)
        {
            // The platform's exception for half a surrogate pair.
            throw new FormatException("A text of the record is not valid Unicode.", failure);
        }

        return text.ToString();
    }

    /// <summary>A text as bytes.</summary>
    /// <exception cref="ArgumentException">The text is not valid Unicode.</exception>
    public static byte[] BytesOf(string text) => Strict.GetBytes(text);

    /// <summary>A text in quotation marks with its escapes, as bytes.</summary>
    /// <exception cref="ArgumentException">The text is not valid Unicode.</exception>
    public static byte[] Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        AppendQuoted(quoted, text);
        return BytesOf(quoted.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal);
                AppendAll(text, '{', '}', members, member =>
                {
                    AppendQuoted(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', ']', value.EnumerateArray(), element => Append(text, element));
                break;
            case JsonValueKind.String:
                AppendQuoted(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                if (!value.TryGetInt64(out long number) || number is < -MostWhole or > MostWhole)
                {
                    throw new FormatException("A number of the record is not whole, or too large.");
                }

                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(
        StringBuilder text, char first, char last, IEnumerable<T> items, Action<T> append)
    {
        text.Append(first);
        bool isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(',');
            append(item);
            isFirst = false;
        }

        text.Append(last);
    }

    private static void AppendQuoted(StringBuilder quoted, string text)
    {
        quoted.Append('"');
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\b' => quoted.Append(@"\b"),
                '\f' => quoted.Append(@"\f"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        quoted.Append('"');
    }
}
