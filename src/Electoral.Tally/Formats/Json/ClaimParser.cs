using System.Text.Json;

namespace Electoral.Tally;

/// <summary>
/// Reads a claim from JSON. Keys that it does not know are errors: a misspelt coverage must not be lost.
/// </summary>
internal static class ClaimParser
{
    private static readonly string[] Keys =
    [
        "name", "votes", "valid", "invalid", "ballotsCast", "registered", "percentages", "percentagesOf", "stations",
        "registeredTotal", "registeredShare",
    ];

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
            Invalid = Count(members, source, "invalid"),
            BallotsCast = Count(members, source, "ballotsCast"),
            Registered = Count(members, source, "registered"),
            Percentages = Percentages(members, source),
            PercentagesOf = PercentagesOf(members, source),
            Stations = Count(members, source, "stations"),
            RegisteredTotal = Count(members, source, "registeredTotal"),
            RegisteredShare = Given(members, "registeredShare") is { } share
                ? Number(share, source, "registeredShare", most: 1)
                : null,
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

    private static OrderedDictionary<string, decimal> Percentages(
        OrderedDictionary<string, JsonElement> members, string source)
    {
        var percentages = new OrderedDictionary<string, decimal>(StringComparer.Ordinal);
        if (Given(members, "percentages") is not { } printed) return percentages;
        foreach (var (selection, value) in Members(printed, $"{source} at percentages"))
        {
            percentages.Add(selection, Number(value, source, $"percentages.{selection}", decimal.MaxValue));
        }

        return percentages;
    }

    private static ShareOf? PercentagesOf(OrderedDictionary<string, JsonElement> members, string source)
    {
        if (Given(members, "percentagesOf") is not { } value) return null;
        switch (value.ValueKind == JsonValueKind.String ? value.GetString() : null)
        {
            case "valid": return ShareOf.Valid;
            case "ballotsCast": return ShareOf.BallotsCast;
            case "registered": return ShareOf.Registered;
            default:
                Throw.ClaimValue(
                    source, "percentagesOf", value.GetRawText(), "\"valid\", \"ballotsCast\" or \"registered\"");
                return null;
        }
    }

    private static long? Count(OrderedDictionary<string, JsonElement> members, string source, string key) =>
        Given(members, key) is { } value ? Count(value, source, key) : null;

    private static JsonElement? Given(OrderedDictionary<string, JsonElement> members, string key) =>
        members.TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A number with its decimals as written: 51.20 has two.</summary>
    private static decimal Number(JsonElement value, string source, string place, decimal most)
    {
        bool isNumber = value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number)
            && number >= 0 && number <= most;
        string expected = most == 1 ? "a share from 0 to 1" : "a percentage not below 0";
        if (!isNumber) Throw.ClaimValue(source, place, value.GetRawText(), expected);
        return value.GetDecimal();
    }

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
