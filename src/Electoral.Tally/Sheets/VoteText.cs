namespace Electoral.Tally;

/// <summary>Named votes in one line.</summary>
internal static class VoteText
{
    public static string Of(IEnumerable<KeyValuePair<string, long>> votes) => string.Join(
        ", ", votes.Select(vote => VisibleText.Line($"{vote.Key} {vote.Value:N0}")));
}
