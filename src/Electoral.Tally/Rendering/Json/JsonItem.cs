using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A value in a JSON text, with the path to it for error messages.</summary>
/// <param name="Document">The name of the text in messages.</param>
/// <param name="Path">The path from the root, such as "levels[0].name"; empty for the root.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonItem(JsonTextSource Document, string Path, JsonElement Value)
{
    /// <summary>The exception that says what is wrong here.</summary>
    /// <param name="what">What is wrong; hidden characters shown.</param>
    public Exception Failure(string what)
    {
        string at = Path.Length == 0 ? $"{Document.Name}" : $"{Document.Name} at {Path}";
        return Document.Failure($"{VisibleText.Name(at)}: {what}", null);
    }

    public bool IsText => Value.ValueKind == JsonValueKind.String;

    public bool IsNumber => Value.ValueKind == JsonValueKind.Number;

    public bool IsList => Value.ValueKind == JsonValueKind.Array;

    public string Text() => IsText ? Value.GetString()! : Throw.JsonValue<string>(this, "a text");

    public char Character() =>
        IsText && Value.GetString() is [char only] ? only : Throw.JsonValue<char>(this, "a text of one character");

    public bool Truth() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? Value.GetBoolean()
        : Throw.JsonValue<bool>(this, "true or false");

    public int Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out int number)
        ? number
        : Throw.JsonValue<int>(this, "a whole number");

    /// <summary>A whole number from 0 on.</summary>
    public long Count() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt64(out long count) && count >= 0
        ? count
        : Throw.JsonValue<long>(this, "a whole number not below 0");

    /// <summary>A number from 0 on with its decimals as written: 51.20 has two.</summary>
    /// <param name="most">The largest that is allowed.</param>
    /// <param name="expected">The description of such a number in messages.</param>
    public decimal Decimal(decimal most, string expected) => Value.ValueKind == JsonValueKind.Number
        && Value.TryGetDecimal(out decimal number) && number >= 0 && number <= most
        ? number
        : Throw.JsonValue<decimal>(this, expected);

    /// <summary>The items of a list, or this value alone if it is not a list.</summary>
    public JsonItem[] ItemsOrSelf() => IsList ? Items() : [this];

    public JsonItem[] Items()
    {
        if (!IsList) return Throw.JsonValue<JsonItem[]>(this, "a list");
        var (document, path) = (Document, Path);
        return [.. Value.EnumerateArray().Select((item, i) => new JsonItem(document, $"{path}[{i}]", item))];
    }

    /// <summary>The members of an object in order, each key once.</summary>
    public IReadOnlyList<(string Key, JsonItem Item)> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object) Throw.JsonValue<bool>(this, "an object");
        var members = new List<(string Key, JsonItem Item)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Value.EnumerateObject())
        {
            if (!seen.Add(member.Name)) Throw.JsonRepeatedKey(this, member.Name);
            string key = JsonMemberFault.Cut(member.Name);
            string path = Path.Length == 0 ? key : $"{Path}.{key}";
            members.Add((member.Name, new(Document, path, member.Value)));
        }

        return members;
    }

    /// <summary>The members of an object that has no keys other than <paramref name="known"/>.</summary>
    public JsonMembers Members(params ReadOnlySpan<string> known)
    {
        var members = Members();
        foreach (var (key, _) in members)
        {
            if (!known.Contains(key)) Throw.JsonUnknownKey(this, key, known);
        }

        return new(this, members);
    }

    /// <summary>The names of an object, each with its one text or with each text of its list.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Groups() =>
    [
        .. Members().SelectMany(
            member => WordsOf(member.Item), (member, item) => KeyValuePair.Create(member.Key, item.Text())),
    ];

    private static JsonItem[] WordsOf(JsonItem value) =>
        value.ItemsOrSelf() is { Length: > 0 } words ? words : Throw.JsonValue<JsonItem[]>(value, "a word or more");
}
