using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A value in a JSON text and where it stands, so that a failure can name the place.</summary>
internal readonly record struct JsonPlace(string Path, JsonElement Value)
{
    public bool IsText => Value.ValueKind == JsonValueKind.String;

    public bool IsList => Value.ValueKind == JsonValueKind.Array;

    public string Text() => IsText ? Value.GetString()! : Throw.LayoutValue<string>(this, "a text");

    public char Character() =>
        IsText && Value.GetString() is [char only] ? only : Throw.LayoutValue<char>(this, "a text of one character");

    public bool Truth() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? Value.GetBoolean()
        : Throw.LayoutValue<bool>(this, "true or false");

    public int Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out int number)
        ? number
        : Throw.LayoutValue<int>(this, "a whole number");

    /// <summary>The items of a list, or this value alone where it is none.</summary>
    public JsonPlace[] ItemsOrSelf() => IsList ? Items() : [this];

    public JsonPlace[] Items()
    {
        if (!IsList) return Throw.LayoutValue<JsonPlace[]>(this, "a list");
        string path = Path;
        return [.. Value.EnumerateArray().Select((item, i) => new JsonPlace($"{path}[{i}]", item))];
    }

    /// <summary>The members of an object in their order, each key once.</summary>
    public IReadOnlyList<(string Key, JsonPlace Place)> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object) Throw.LayoutValue<bool>(this, "an object");
        var members = new List<(string Key, JsonPlace Place)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Value.EnumerateObject())
        {
            if (!seen.Add(member.Name)) Throw.LayoutRepeatedKey(this, member.Name);
            members.Add((member.Name, new(Path.Length == 0 ? member.Name : $"{Path}.{member.Name}", member.Value)));
        }

        return members;
    }

    /// <summary>The members of an object that has no other keys than <paramref name="known"/>.</summary>
    public JsonMembers Members(params ReadOnlySpan<string> known)
    {
        var members = Members();
        foreach (var (key, _) in members)
        {
            if (!known.Contains(key)) Throw.LayoutUnknownKey(this, key, known);
        }

        return new(this, members);
    }
}
