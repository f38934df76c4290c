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

    /// <param name="json">The text.</param>
    /// <param name="source">What messages call it.</param>
    public static Claim Parse(string json, string source) =>
        new JsonTextSource(source, (message, cause) => new FormatException(VisibleText.Whole(message), cause))
            .Parse(json, ToClaim);

    private static Claim ToClaim(JsonItem item)
    {
        var members = item.Members(Keys);
        var claim = new Claim(Name(members.Required("name")))
        {
            Valid = members.Count("valid"),
            Invalid = members.Count("invalid"),
            BallotsCast = members.Count("ballotsCast"),
            Registered = members.Count("registered"),
            Percentages = Percentages(members.Find("percentages")),
            PercentagesOf = members.Find("percentagesOf") is { } whole ? WholeOf(whole) : null,
            Stations = members.Count("stations"),
            RegisteredTotal = members.Count("registeredTotal"),
            RegisteredShare = members.Find("registeredShare")?.Decimal(most: 1, "a share from 0 to 1"),
        };
        var votes = members.Required("votes");
        foreach (var (selection, count) in votes.Members())
        {
            if (string.IsNullOrWhiteSpace(selection)) Throw.JsonValue<Claim>(votes, "an id", "a key without text");
            claim.Set(selection, count.Count());
        }

        return claim.Votes.Count > 0
            ? claim
            : Throw.JsonValue<Claim>(votes, "the votes of a selection or more", "none");
    }

    private static string Name(JsonItem item) =>
        item.Text() is var name && !string.IsNullOrWhiteSpace(name) ? name : Throw.JsonValue<string>(item, "a text");

    private static OrderedDictionary<string, decimal> Percentages(JsonItem? printed)
    {
        var percentages = new OrderedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (selection, value) in printed?.Members() ?? [])
        {
            percentages.Add(selection, value.Decimal(decimal.MaxValue, "a percentage not below 0"));
        }

        return percentages;
    }

    private static ShareOf WholeOf(JsonItem item) => (item.IsText ? item.Text() : null) switch
    {
        "valid" => ShareOf.Valid,
        "ballotsCast" => ShareOf.BallotsCast,
        "registered" => ShareOf.Registered,
        _ => Throw.JsonValue<ShareOf>(item, "\"valid\", \"ballotsCast\" or \"registered\""),
    };
}
