using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>How sentences are written: a code, its values and the text in English.</summary>
internal static class StatementJson
{
    private static readonly JsonKind<object?> Value = new(new JsonShape("any"), WriteValue);

    /// <summary>Declares the members of a sentence.</summary>
    public static void Describe(JsonForm<ReportStatement> form) => form
        .Text("code", statement => statement.Code)
        .Member("values", JsonKinds.List(Value), statement => statement.Values)
        .Text("text", statement => statement.ToString());

    private static void WriteValue(Utf8JsonWriter json, object? value)
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
