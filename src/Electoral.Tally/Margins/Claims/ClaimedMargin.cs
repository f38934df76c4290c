using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The difference of two counts of a claim, with what the sheets leave possible for it.</summary>
/// <param name="First">The one whose votes count up.</param>
/// <param name="Second">The one whose votes count down.</param>
/// <param name="Claimed">The claimed difference.</param>
/// <param name="Possible">What it can be over any set of stations with the claim's coverage: necessary bounds.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ClaimedMargin>))]
public sealed record ClaimedMargin(string First, string Second, long Claimed, CountRange Possible)
    : IJsonResult<ClaimedMargin>
{
    /// <summary>Whether the claimed difference is possible as far as these bounds tell.</summary>
    public bool IsPossible => Possible.Contains(Claimed);

    /// <summary>The two, what is claimed and what is possible.</summary>
    public override string ToString() =>
        VisibleText.Line($"{First} over {Second}: {Claimed:N0} claimed; possible: {Possible}");

    static void IJsonResult<ClaimedMargin>.Describe(JsonForm<ClaimedMargin> form) => form
        .Text("first", margin => margin.First)
        .Text("second", margin => margin.Second)
        .Whole("claimed", margin => margin.Claimed)
        .Item("possible", margin => margin.Possible)
        .Truth("isPossible", margin => margin.IsPossible);
}
