using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>The sheets that a mixture model uses, and those that it cannot use.</summary>
/// <param name="Sheets">The sheets used.</param>
/// <param name="Votes">The votes of the selection on them.</param>
/// <param name="Centres">Their centres; null if stations are compared with stations.</param>
/// <param name="SheetsAlone">Usable sheets that are the only one of their centre; the model says nothing about
/// them.</param>
/// <param name="VotesAlone">The votes of the selection on these.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<MixtureCoverage>))]
public sealed record MixtureCoverage(long Sheets, long Votes, int? Centres, long SheetsAlone, long VotesAlone)
    : IJsonResult<MixtureCoverage>
{
    /// <summary>The share of the votes on usable sheets that are used.</summary>
    public double ShareOfVotes => Votes + VotesAlone == 0 ? 0 : (double)Votes / (Votes + VotesAlone);

    /// <summary>The numbers in one line; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Counted.Of(Sheets, "sheet")} with {Votes:N0} votes")
        + (Centres is int centres ? $" in {Counted.Of(centres, "centre")}" : "");

    static void IJsonResult<MixtureCoverage>.Describe(JsonForm<MixtureCoverage> form) => form
        .Count("sheets", coverage => coverage.Sheets)
        .Count("votes", coverage => coverage.Votes)
        .Whole("centres", coverage => coverage.Centres)
        .Count("sheetsAlone", coverage => coverage.SheetsAlone)
        .Count("votesAlone", coverage => coverage.VotesAlone);
}
