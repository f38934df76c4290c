using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One line of a contest that a ballot can be cast for: a candidate, a party list, an answer.</summary>
/// <remarks>
/// One candidate may appear on several lines; the selections that share a <see cref="Candidate"/> are added up by the
/// view by candidate. Equality compares all four texts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(SelectionJsonConverter))]
public sealed record Selection : IJsonResult<Selection>
{
    /// <summary>A selection with this id, which is also its name unless another one is given.</summary>
    /// <param name="id">What files, claims and options call it; never empty.</param>
    public Selection(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Name = id;
    }

    /// <summary>What files, claims and options call the selection, such as "EG".</summary>
    public string Id { get; }

    /// <summary>The displayed name. <value>The default is the id.</value></summary>
    public string Name { get; init; }

    /// <summary>
    /// The candidate who gets the votes of this line. <value>The default is none: the line is its own.</value>
    /// </summary>
    public string? Candidate { get; init; }

    /// <summary>The party or coalition of the line. <value>The default is none.</value></summary>
    public string? Party { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => VisibleText.Name(Name);

    static void IJsonResult<Selection>.Describe(JsonForm<Selection> form) => form
        .Text("id", selection => selection.Id)
        .Text("name", selection => selection.Name)
        .Known("candidate", JsonKinds.Text, selection => selection.Candidate)
        .Known("party", JsonKinds.Text, selection => selection.Party)
        .MayBeLeftOut("name")
        .OrRead(new("string"));
}
