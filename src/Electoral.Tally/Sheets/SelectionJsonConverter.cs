namespace Electoral.Tally.Json;

/// <summary>A selection in JSON: id and name, candidate and party if it has them; or the id alone.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class SelectionJsonConverter : InputJsonConverter<Selection>
{
    /// <summary>The converter.</summary>
    public SelectionJsonConverter()
        : base("The selection")
    {
    }

    internal static Selection SelectionOf(JsonItem item)
    {
        if (item.IsText) return new(IdOf(item));
        var members = item.Members(JsonVersion.WithKey(JsonForms<Selection>.Form));
        JsonVersion.Check(members);
        string id = IdOf(members.Required("id"));
        return new(id)
        {
            Name = members.Text("name") ?? id,
            Candidate = members.Text("candidate"),
            Party = members.Text("party"),
        };
    }

    internal override Selection Of(JsonItem item) => SelectionOf(item);

    private static string IdOf(JsonItem item) =>
        item.Text() is var id && !string.IsNullOrWhiteSpace(id) ? id : Throw.JsonValue<string>(item, "an id");
}
