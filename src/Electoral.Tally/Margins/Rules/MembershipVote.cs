using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How the members of a body voted.</summary>
/// <param name="For">Votes in favour.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstentions">Members who were present and abstained.</param>
/// <param name="Absent">Members who were absent.</param>
/// <remarks>Equality compares all five numbers. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<MembershipVote>))]
public sealed record MembershipVote(int For, int Against, int Abstentions, int Absent) : IJsonResult<MembershipVote>
{
    /// <summary>Members who may still vote. <value>The default is 0: the vote is closed.</value></summary>
    public int StillToVote { get; init; }

    /// <summary>The five numbers, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{For} for, {Against} against, {Abstentions} abstentions, {Absent} absent, {StillToVote} still to vote");

    static void IJsonResult<MembershipVote>.Describe(JsonForm<MembershipVote> form) => form
        .Whole("for", vote => vote.For)
        .Whole("against", vote => vote.Against)
        .Whole("abstentions", vote => vote.Abstentions)
        .Whole("absent", vote => vote.Absent)
        .Whole("stillToVote", vote => vote.StillToVote);
}
