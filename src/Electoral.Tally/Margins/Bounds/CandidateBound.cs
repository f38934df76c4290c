using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What the missing stations leave possible for one candidate.</summary>
/// <param name="Candidate">The candidate, on all lines together.</param>
/// <param name="Votes">The collected votes, which are also the fewest that the whole can have.</param>
/// <param name="VotesMax">The most votes that the whole can have; null where there is no bound.</param>
/// <param name="ShareMin">The smallest share of the valid votes of the whole; null where there is none.</param>
/// <param name="ShareMax">The largest share of the valid votes of the whole; null where there is none.</param>
/// <remarks>
/// Sharp: each end is reached by some content of the missing stations. Equality compares all parts. Immutable and
/// safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CandidateBound>))]
public sealed record CandidateBound(Candidate Candidate, long Votes, long? VotesMax, double? ShareMin, double? ShareMax)
    : IJsonResult<CandidateBound>
{
    /// <summary>The candidate and the range of votes, in one line.</summary>
    public override string ToString()
    {
        string most = VotesMax?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
        return VisibleText.Line($"{Candidate.Name}: {Votes:N0} to {most} votes");
    }

    static void IJsonResult<CandidateBound>.Describe(JsonForm<CandidateBound> form) => form
        .Item("candidate", bound => bound.Candidate)
        .Whole("votes", bound => bound.Votes)
        .Whole("votesMax", bound => bound.VotesMax)
        .Number("shareMin", bound => bound.ShareMin)
        .Number("shareMax", bound => bound.ShareMax);
}
