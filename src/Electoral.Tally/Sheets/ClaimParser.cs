namespace Electoral.Tally;

/// <summary>
/// Reads a claim from JSON. Keys that it does not know are errors: a misspelt coverage must not be ignored.
/// </summary>
internal static class ClaimParser
{
    /// <param name="json">The text.</param>
    /// <param name="source">What messages call it.</param>
    public static Claim Parse(string json, string source) =>
        new JsonTextSource(source, (message, cause) => new FormatException(VisibleText.Whole(message), cause))
            .Parse(json, Of);

    public static Claim Of(JsonItem item)
    {
        var members = item.Members(JsonVersion.WithKey(JsonForms<Claim>.Form));
        JsonVersion.Check(members);
        var claim = new Claim(AnnouncedJson.Name(members.Required("name")))
        {
            Valid = members.Count("valid"),
            Invalid = members.Count("invalid"),
            BallotsCast = members.Count("ballotsCast"),
            Registered = members.Count("registered"),
            Percentages = AnnouncedJson.Percentages(members.Find("percentages")),
            PercentagesOf = AnnouncedJson.WholeOf(members.Find("percentagesOf")),
            Stations = members.Count("stations"),
            RegisteredTotal = members.Count("registeredTotal"),
            RegisteredShare = members.Find("registeredShare")?.Decimal(most: 1, "a share from 0 to 1"),
        };
        AnnouncedJson.ReadVotes(members.Required("votes"), claim.Set);
        return claim;
    }
}
