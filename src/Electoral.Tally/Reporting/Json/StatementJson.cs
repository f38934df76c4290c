using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>How the sections write sentences: a code, its values and the text in English.</summary>
internal static class StatementJson
{
    /// <summary>Writes a list of sentences as objects with "code", "values" and "text".</summary>
    public static void WriteStatements(
        this Utf8JsonWriter json, string name, IEnumerable<ReportStatement> statements)
    {
        json.WriteStartArray(name);
        foreach (var statement in statements)
        {
            json.WriteStartObject();
            json.WriteStatement(statement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the members of one sentence into an object that was begun.</summary>
    public static void WriteStatement(this Utf8JsonWriter json, ReportStatement statement)
    {
        json.WriteString("code", statement.Code);
        json.WriteStartArray("values");
        foreach (object? value in statement.Values) json.WriteValue(value);
        json.WriteEndArray();
        json.WriteString("text", statement.ToString());
    }

    private static void WriteValue(this Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case Int128 number: json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }
}
