using System.Globalization;

namespace Electoral.Tally;

/// <summary>Named votes in one line.</summary>
internal static class VoteText
{
    public static string Of(IEnumerable<KeyValuePair<string, long>> votes) => string.Join(
        ", ", votes.Select(vote => string.Create(CultureInfo.InvariantCulture, $"{vote.Key} {vote.Value:N0}")));
}
