namespace Electoral.Tally;

internal sealed partial class CountDetection
{
    /// <summary>A number is near a sum if it differs by at most one part in this many.</summary>
    private const int PartsOff = 50;

    /// <summary>
    /// Without proof, takes only what is near the sum of the votes for ballots cast: printed ballots are called ballots
    /// too.
    /// </summary>
    private void KeepBallotsNearVotes()
    {
        if (Role(CountField.Valid) is not { } valid || Role(CountField.Invalid) is not { } invalid) return;
        int[] parts = [valid, invalid, .. BlankIsValid ? [] : new[] { Role(CountField.Blank) }.OfType<int>()];
        if (Role(CountField.BallotsCast) is { } cast && IsNear(cast, parts)) return;
        int[] others = [.. Enumerable.Range(0, _sample.Header.Count).Where(column => _sample.IsCount(column)
            && !_roles.Contains(column)
            && CountWords.Hint(_sample.Header[column]) is { Field: CountField.BallotsCast })];
        Role(CountField.BallotsCast) = others.Where(column => IsNear(column, parts)).Cast<int?>().FirstOrDefault();
    }

    /// <summary>Whether a column is nearly the sum of others in most records.</summary>
    private bool IsNear(int column, int[] parts)
    {
        int compared = 0, near = 0;
        for (int row = 0; row < _sample.Records.Count; row++)
        {
            long sum = parts.Sum(part => Math.Max(_sample[part, row], 0)), found = _sample[column, row];
            if (sum == 0 || found < 0) continue;
            compared++;
            if (Math.Abs(found - sum) * PartsOff <= sum) near++;
        }

        return near * 2 > compared;
    }
}
