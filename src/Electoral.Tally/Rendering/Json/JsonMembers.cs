using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The members of a JSON object by key; one that is null counts as left out.</summary>
internal sealed class JsonMembers(JsonItem item, IReadOnlyList<(string Key, JsonItem Item)> members)
{
    public JsonItem Required(string key) => Find(key) ?? Throw.JsonMissingKey(item, key);

    public JsonItem? Find(string key)
    {
        foreach (var (found, member) in members)
        {
            if (found == key && member.Value.ValueKind != JsonValueKind.Null) return member;
        }

        return null;
    }

    /// <summary>Whether the key is present and null.</summary>
    public bool IsNull(string key) =>
        members.Any(member => member.Key == key && member.Item.Value.ValueKind == JsonValueKind.Null);

    public string? Text(string key) => Find(key)?.Text();

    public char? Character(string key) => Find(key)?.Character();

    public bool Truth(string key, bool otherwise = false) => Find(key)?.Truth() ?? otherwise;

    public long? Count(string key) => Find(key)?.Count();

    public int Number(string key, int otherwise) => Find(key)?.Number() ?? otherwise;

    /// <summary>The texts of a list, or a single text given instead; empty if the key is left out.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => item.Text())];

    /// <summary>The items of a list, or a single value given instead; empty if the key is left out.</summary>
    public IEnumerable<JsonItem> Items(string key) => Find(key)?.ItemsOrSelf() ?? [];

    /// <summary>
    /// The names of an object, each with its one text or with each text of its list; empty if the key is left out.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Groups(string key) => Find(key)?.Groups() ?? [];
}
