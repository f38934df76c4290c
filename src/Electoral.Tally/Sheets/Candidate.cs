using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A person who appears on one or several lines of a contest.</summary>
/// <param name="Id">The candidate of the selections, or the id of the only selection.</param>
/// <param name="Name">The displayed name.</param>
/// <param name="Selections">The indexes of the candidate's selections in the contest, ascending.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<Candidate>))]
public sealed record Candidate(string Id, string Name, IReadOnlyList<int> Selections) : IJsonResult<Candidate>
{
    /// <summary>The name.</summary>
    public override string ToString() => VisibleText.Line($"{Name}");

    static void IJsonResult<Candidate>.Describe(JsonForm<Candidate> form) => form
        .Text("id", candidate => candidate.Id)
        .Text("name", candidate => candidate.Name)
        .Wholes("selections", candidate => candidate.Selections);
}
