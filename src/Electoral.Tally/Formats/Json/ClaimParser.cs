using System.Text.Json;

namespace Electoral.Tally;

/// <summary>
/// Reads a claim from JSON. Keys that it does not know are errors: a misspelt coverage must not be lost.
/// </summary>
internal static class ClaimParser
{
    private static readonly string[] Keys = ["name", "votes", "valid", "stations", "registeredTotal"];

    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <param name="json">The text.</param>
    /// <param name="source">What messages call it.</param>
    public static Claim Parse(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return ToClaim(Members(document.RootElement, source), source);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A text with half a surrogate pair is an InvalidOperationException.
            return Throw.ClaimIsNoJson(source, failure);
        }
    }

    private static Claim ToClaim(OrderedDictionary<string, JsonElement> members, string source)
    {
        foreach (string key in members.Keys)
        {
            if (!Keys.Contains(key)) Throw.ClaimUnknownKey(source, key, Keys);
        }

        var claim = new Claim(Name(members, source))
        {
            Valid = Count(members, source, "valid"),
            Stations = Count(members, source, "stations"),
            RegisteredTotal = Count(members, source, "registeredTotal"),
        };
        if (!members.TryGetValue("votes", out var votes)) Throw.ClaimMissingKey(source, "votes");
        foreach (var (selection, value) in Members(votes, $"{source} at votes"))
        {
            if (string.IsNullOrWhiteSpace(selection)) Throw.ClaimValue(source, "votes", "a key without text", "an id");
            claim.Set(selection, Count(value, source, $"votes.{selection}"));
        }

        if (claim.Votes.Count == 0) Throw.ClaimValue(source, "votes", "none", "the votes of a selection or more");
        return claim;
    }

    private static string Name(OrderedDictionary<string, JsonElement> members, string source)
    {
        if (!members.TryGetValue("name", out var name)) Throw.ClaimMissingKey(source, "name");
        string? text = name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        if (string.IsNullOrWhiteSpace(text)) Throw.ClaimValue(source, "name", name.GetRawText(), "a text");
        return text!;
    }

    private static long? Count(OrderedDictionary<string, JsonElement> members, string source, string key) =>
        members.TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null
            ? Count(value, source, key)
            : null;

    private static long Count(JsonElement value, string source, string place)
    {
        bool isCount = value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= 0;
        if (!isCount) Throw.ClaimValue(source, place, value.GetRawText(), "a whole number not below 0");
        return value.GetInt64();
    }

    private static OrderedDictionary<string, JsonElement> Members(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object) Throw.ClaimValue(place, "", value.GetRawText(), "an object");
        var members = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value)) Throw.ClaimRepeatedKey(place, member.Name);
        }

        return members;
    }
}
