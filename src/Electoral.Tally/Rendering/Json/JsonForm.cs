using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The form of a type as a JSON object: its keys in order, with the kind and the value of each.</summary>
/// <remarks>
/// The writer, the page and the schema all derive from this one declaration. Built once, then only read.
/// </remarks>
/// <param name="name">The name of the type; empty for an object that is part of another.</param>
/// <typeparam name="T">The type.</typeparam>
internal sealed partial class JsonForm<T>(string name)
{
    private readonly List<JsonMember> _members = [];
    private readonly List<Action<Utf8JsonWriter, T>> _writers = [];

    /// <summary>What such an object looks like.</summary>
    public JsonShape Shape => new("object") { Members = _members, Name = name.Length > 0 ? name : null, Or = _or };

    /// <summary>The keys in their order.</summary>
    public string[] Keys => [.. _members.Select(member => member.Key)];

    private JsonShape? _or;

    /// <summary>Declares that another shape is accepted when reading.</summary>
    public JsonForm<T> OrRead(JsonShape other)
    {
        _or = other;
        return this;
    }

    /// <summary>Writes the members into an object that was begun.</summary>
    public void WriteMembers(Utf8JsonWriter json, T value)
    {
        foreach (var write in _writers) write(json, value);
    }

    /// <summary>Writes an object at a position where a value is allowed.</summary>
    public void WriteObject(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        JsonVersion.Write(json);
        WriteMembers(json, value);
        json.WriteEndObject();
    }

    /// <summary>Declares keys that are always written but may be left out when the object is read.</summary>
    public JsonForm<T> MayBeLeftOut(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            int index = _members.FindIndex(member => member.Key == key);
            _members[index] = _members[index] with { MayBeLeftOut = true };
        }

        return this;
    }

    /// <summary>Adds a member that is always present.</summary>
    public JsonForm<T> Member<TValue>(string key, JsonKind<TValue> kind, Func<T, TValue> of)
    {
        _members.Add(new(key, kind.Shape));
        var encoded = JsonEncodedText.Encode(key);
        _writers.Add((json, value) =>
        {
            json.WritePropertyName(encoded);
            kind.Write(json, of(value));
        });
        return this;
    }

    /// <summary>Adds a member that is left out if it is null.</summary>
    public JsonForm<T> Known<TValue>(string key, JsonKind<TValue> kind, Func<T, TValue?> of)
        where TValue : class
    {
        _members.Add(new(key, kind.Shape, MayBeLeftOut: true));
        _writers.Add((json, value) =>
        {
            if (of(value) is not { } known) return;
            json.WritePropertyName(key);
            kind.Write(json, known);
        });
        return this;
    }

    /// <summary>Adds a member that is left out if it is null.</summary>
    public JsonForm<T> KnownValue<TValue>(string key, JsonKind<TValue> kind, Func<T, TValue?> of)
        where TValue : struct
    {
        _members.Add(new(key, kind.Shape, MayBeLeftOut: true));
        _writers.Add((json, value) =>
        {
            if (of(value) is not { } known) return;
            json.WritePropertyName(key);
            kind.Write(json, known);
        });
        return this;
    }

    /// <summary>Adds an object that is part of this one, or null if there is none.</summary>
    public JsonForm<T> ObjectOrNull<TValue>(string key, Func<T, TValue?> of, Action<JsonForm<TValue>> describe)
        where TValue : class => Member(key, JsonKinds.OrNull(JsonKinds.Object(describe)), of);

    /// <summary>Adds an object that is part of this one.</summary>
    public JsonForm<T> Object<TValue>(string key, Func<T, TValue> of, Action<JsonForm<TValue>> describe) =>
        Member(key, JsonKinds.Object(describe), of);

    /// <summary>Adds an object made of this object's own values.</summary>
    public JsonForm<T> Object(string key, Action<JsonForm<T>> describe) =>
        Member(key, JsonKinds.Object(describe), value => value);

    /// <summary>Adds a list of objects that are part of this one.</summary>
    public JsonForm<T> Objects<TValue>(
        string key, Func<T, IEnumerable<TValue>> of, Action<JsonForm<TValue>> describe) =>
        Member(key, JsonKinds.List(JsonKinds.Object(describe)), of);

    /// <summary>Adds the members of a part of the value.</summary>
    public JsonForm<T> Include<TValue>(JsonForm<TValue> form, Func<T, TValue> of)
    {
        _members.AddRange(form._members);
        _writers.Add((json, value) => form.WriteMembers(json, of(value)));
        return this;
    }

    /// <summary>The kind of objects that a form describes.</summary>
    public JsonKind<T> Kind() => new(() => Shape, WriteObject);
}
