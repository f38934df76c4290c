namespace Electoral.Tally.Live;

/// <summary>Whether two sheets say the same, wherever they come from.</summary>
internal static class SheetEquality
{
    public static bool Same(TallySheet left, TallySheet right) =>
        left.Registered == right.Registered
        && left.BallotsCast == right.BallotsCast
        && left.Valid == right.Valid
        && left.Blank == right.Blank
        && left.Invalid == right.Invalid
        && left.Status == right.Status
        && left.Stratum == right.Stratum
        && SameVotes(left.Votes, right.Votes)
        && left.Code == right.Code
        && left.Key == right.Key
        && left.Unit == right.Unit
        && SameExtra(left.Extra, right.Extra);

    private static bool SameVotes(IReadOnlyList<int?> left, IReadOnlyList<int?> right)
    {
        for (int vote = 0; vote < left.Count; vote++)
        {
            if (left[vote] != right[vote]) return false;
        }

        return true;
    }

    private static bool SameExtra(IReadOnlyDictionary<string, int?>? left, IReadOnlyDictionary<string, int?>? right) =>
        (left?.Count ?? 0) == (right?.Count ?? 0)
        && (left is null || left.All(pair => right!.TryGetValue(pair.Key, out int? count) && count == pair.Value));
}
