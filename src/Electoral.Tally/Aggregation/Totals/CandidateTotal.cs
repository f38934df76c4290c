using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The votes of a candidate on all lines together.</summary>
/// <param name="Candidate">The candidate, and the lines.</param>
/// <param name="Votes">The sum over the counted sheets that have every line of the candidate.</param>
/// <remarks>
/// Equality compares both. The default value has no candidate. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CandidateTotal>))]
public readonly record struct CandidateTotal(Candidate Candidate, FieldTotal Votes) : IJsonResult<CandidateTotal>
{
    static void IJsonResult<CandidateTotal>.Describe(JsonForm<CandidateTotal> form) => form
        .Item("candidate", total => total.Candidate)
        .Item("votes", total => total.Votes);
}
