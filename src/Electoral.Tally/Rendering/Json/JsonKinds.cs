using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The kinds of JSON values of the contract, and kinds composed of others.</summary>
internal static class JsonKinds
{
    public static JsonKind<long> Whole { get; } =
        new(new JsonShape("integer"), (json, value) => json.WriteNumberValue(value));

    public static JsonKind<long> Count { get; } =
        new(new JsonShape("integer") { Least = 0 }, (json, value) => json.WriteNumberValue(value));

    public static JsonKind<ulong> Unsigned { get; } =
        new(new JsonShape("integer") { Least = 0 }, (json, value) => json.WriteNumberValue(value));

    /// <summary>A number; null if it is not finite, because JSON has no infinity.</summary>
    public static JsonKind<double> Number { get; } = new(new JsonShape("number") { MayBeNull = true }, WriteNumber);

    public static JsonKind<decimal> Decimal { get; } =
        new(new JsonShape("number"), (json, value) => json.WriteNumberValue(value));

    public static JsonKind<string> Text { get; } =
        new(new JsonShape("string"), (json, value) => json.WriteStringValue(value));

    public static JsonKind<bool> Truth { get; } =
        new(new JsonShape("boolean"), (json, value) => json.WriteBooleanValue(value));

    /// <summary>A time, with its zone if it has one.</summary>
    public static JsonKind<DateTime> Time { get; } =
        new(new JsonShape("string"), (json, value) => json.WriteStringValue(value));

    /// <summary>A time with its zone.</summary>
    public static JsonKind<DateTimeOffset> Instant { get; } = new(
        new JsonShape("string") { Format = "date-time" }, (json, value) => json.WriteStringValue(value));

    /// <summary>A number that can be smaller than any double: still written as a JSON number, and never as 0.</summary>
    public static JsonKind<(double Value, string Exact)> Tiny { get; } = new(new JsonShape("number"), WriteTiny);

    /// <summary>A value of an enumeration by its name.</summary>
    public static JsonKind<T> Word<T>()
        where T : struct, Enum => new(
            () => new("string") { Words = Enum.GetNames<T>() },
            (json, value) => json.WriteStringValue(value.ToString()));

    /// <summary>An object in the form of its type.</summary>
    public static JsonKind<T> Of<T>()
        where T : IJsonResult<T> =>
        new(() => JsonForms<T>.Form.Shape, (json, value) => JsonForms<T>.Form.WriteObject(json, value));

    /// <summary>An object without a type of its own.</summary>
    public static JsonKind<T> Object<T>(Action<JsonForm<T>> describe)
    {
        var form = new JsonForm<T>("");
        describe(form);
        return form.Kind();
    }

    /// <summary>A list.</summary>
    public static JsonKind<IEnumerable<T>> List<T>(JsonKind<T> kind) => new(
        () => new("array") { Items = kind.Shape },
        (json, values) =>
        {
            json.WriteStartArray();
            foreach (var value in values) kind.Write(json, value);
            json.WriteEndArray();
        });

    /// <summary>An object whose keys are names.</summary>
    public static JsonKind<IEnumerable<KeyValuePair<string, T>>> ByName<T>(JsonKind<T> kind) => new(
        () => new("object") { Values = kind.Shape },
        (json, values) =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in values)
            {
                json.WritePropertyName(name);
                kind.Write(json, value);
            }

            json.WriteEndObject();
        });

    /// <summary>A value that may be unknown: null.</summary>
    public static JsonKind<T?> OrNull<T>(JsonKind<T> kind)
        where T : class => new(
            () => kind.Shape() with { MayBeNull = true },
            (json, value) =>
            {
                if (value is null) json.WriteNullValue();
                else kind.Write(json, value);
            });

    /// <summary>A value that may be unknown: null.</summary>
    public static JsonKind<T?> MaybeNull<T>(JsonKind<T> kind)
        where T : struct => new(
            () => kind.Shape() with { MayBeNull = true },
            (json, value) =>
            {
                if (value is { } known) kind.Write(json, known);
                else json.WriteNullValue();
            });

    private static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }

    private static void WriteTiny(Utf8JsonWriter json, (double Value, string Exact) number)
    {
        if (number.Value > 0) json.WriteNumberValue(number.Value);
        else json.WriteRawValue(number.Exact);
    }
}
