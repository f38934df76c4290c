namespace Electoral.Tally.Json;

/// <summary>
/// A contest in JSON: name, votes allowed, whether blank ballots are valid, and the selections in their order.
/// </summary>
/// <remarks>A selection may be its id alone, as a text. Safe to share between threads.</remarks>
public sealed class ContestJsonConverter : InputJsonConverter<Contest>
{
    /// <summary>The converter.</summary>
    public ContestJsonConverter()
        : base("The contest")
    {
    }

    internal override Contest Of(JsonItem item)
    {
        var members = item.Members(JsonVersion.WithKey(JsonForms<Contest>.Form));
        JsonVersion.Check(members);
        return new(members.Required("selections").Items().Select(SelectionJsonConverter.SelectionOf))
        {
            Name = members.Text("name") ?? "",
            VotesAllowed = members.Number("votesAllowed", 1),
            BlankIsValid = members.Truth("blankIsValid"),
        };
    }
}
