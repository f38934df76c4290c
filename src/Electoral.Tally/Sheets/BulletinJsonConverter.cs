namespace Electoral.Tally.Json;

/// <summary>A bulletin in JSON: name, time with its zone, votes by selection, and what else it states.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class BulletinJsonConverter : InputJsonConverter<Bulletin>
{
    /// <summary>The converter.</summary>
    public BulletinJsonConverter()
        : base("The bulletin")
    {
    }

    internal override Bulletin Of(JsonItem item)
    {
        var members = item.Members(JsonVersion.WithKey(JsonForms<Bulletin>.Form));
        JsonVersion.Check(members);
        var bulletin = new Bulletin(AnnouncedJson.Name(members.Required("name")))
        {
            Time = members.Find("time") is { } time ? TimeOf(time) : null,
            Valid = members.Count("valid"),
            Invalid = members.Count("invalid"),
            BallotsCast = members.Count("ballotsCast"),
            Registered = members.Count("registered"),
            Percentages = AnnouncedJson.Percentages(members.Find("percentages")),
            PercentagesOf = AnnouncedJson.WholeOf(members.Find("percentagesOf")),
            Stations = members.Count("stations"),
            RegisteredCovered = members.Count("registeredCovered"),
        };
        AnnouncedJson.ReadVotes(members.Required("votes"), bulletin.Set);
        return bulletin;
    }

    // A time without a zone would be read in the time zone of the machine.
    private static DateTimeOffset TimeOf(JsonItem item) =>
        item.IsText && item.Value.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Unspecified
            ? item.Value.GetDateTimeOffset()
            : Throw.JsonValue<DateTimeOffset>(item, "a time with its zone, such as \"2024-07-29T00:08:00-04:00\"");
}
