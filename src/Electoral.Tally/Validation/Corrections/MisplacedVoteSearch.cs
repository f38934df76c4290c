namespace Electoral.Tally.Validation;

/// <summary>Finds the one slip that would explain why a sheet's votes are unlike its neighbours'.</summary>
internal static class MisplacedVoteSearch
{
    /// <summary>A sheet at most this far from what is typical needs no explanation.</summary>
    public const double Far = 0.25;

    // Corrected votes must be within the first distance, and no other explanation within the second.
    private const double Fits = 0.05;
    private const double MayFit = 0.15;
    private const int FewestChanges = 2;

    /// <summary>The slip as a suggestion; null if none or several explain the votes.</summary>
    public static CorrectionSuggestion? Find(int[] votes, VoteNeighbours neighbours, Contest contest)
    {
        if (neighbours.Distance(VoteNeighbours.Known(votes)) < Far) return null;
        var numbers = Enumerable.Range(0, votes.Length)
            .Select(index => VoteMove.OfNumber(votes, index, neighbours.Typical)).OfType<VoteMove>();
        (VoteMove Move, double Distance)[] possible =
        [
            .. VoteMove.Of(votes).Concat(numbers).Select(move => (move, neighbours.Distance(move.Votes)))
                .Where(one => one.Item2 <= MayFit && neighbours.AreOfTheirSize(one.move.Votes)),
        ];
        var best = possible.Where(one => one.Move.Pattern is not null && one.Distance <= Fits)
            .OrderByDescending(one => Math.Abs(one.Move.Columns)).ThenBy(one => one.Distance).FirstOrDefault().Move;
        if (best is null || !Array.TrueForAll(possible, one => one.Move.IsLike(best))) return null;
        // Of columns that moved by one, only those are named that moved in every such explanation.
        VoteMove[] shifts = [.. possible.Select(one => one.Move).Where(move => move.Pattern == best.Pattern)];
        CountChange[] changes =
        [
            .. Enumerable.Range(0, votes.Length)
                .Where(index => best.Votes[index] != votes[index]
                    && Array.TrueForAll(shifts, move => move.Votes[index] == best.Votes[index]))
                .Select(index => new CountChange(contest.Selections[index].Id, votes[index], best.Votes[index])),
        ];
        return changes.Length < FewestChanges ? null : new(best.Pattern!.Value, changes);
    }
}
