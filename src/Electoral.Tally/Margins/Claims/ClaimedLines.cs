namespace Electoral.Tally;

/// <summary>What a claim calls its counts, and the selections that each of them adds up.</summary>
internal sealed class ClaimedLines
{
    private readonly Claim _claim;
    private readonly Contest _contest;
    private readonly List<(string Key, IReadOnlyList<int> Selections)> _lines = [];

    public ClaimedLines(Claim claim, Contest contest)
    {
        (_claim, _contest) = (claim, contest);
        if (claim.Votes.Count == 0) Throw.EmptyClaim(claim);
        if (contest.VotesAllowed != 1) Throw.SeveralVotes(contest);
        var taken = new HashSet<int>();
        foreach (string key in claim.Votes.Keys)
        {
            var selections = SelectionsOf(key, claim, contest);
            if (!selections.All(taken.Add)) Throw.ClaimedTwice(claim, key);
            _lines.Add((key, selections));
        }

        Rest = [.. Enumerable.Range(0, contest.Selections.Count).Where(selection => !taken.Contains(selection))];
    }

    public int Count => _lines.Count;

    public (string Key, IReadOnlyList<int> Selections) this[int index] => _lines[index];

    /// <summary>The selections that the claim does not state.</summary>
    public IReadOnlyList<int> Rest { get; }

    /// <summary>The index of the count that the claim calls so.</summary>
    public int IndexOf(string key, Claim claim)
    {
        int index = _lines.FindIndex(line => line.Key == key);
        return index < 0 ? Throw.NotClaimed(claim, key) : index;
    }

    /// <summary>The selections that a key of the claim means, whether or not it claims votes of them.</summary>
    public IReadOnlyList<int> Selections(string key) => SelectionsOf(key, _claim, _contest);

    /// <summary>The claimed votes of some selections; null where the claim does not give them.</summary>
    public Int128? VotesOf(IReadOnlyList<int> selections)
    {
        var inside = _lines.Where(line => line.Selections.All(selections.Contains)).ToArray();
        return inside.Sum(line => line.Selections.Count) == selections.Count
            ? inside.Aggregate(Int128.Zero, (sum, line) => sum + _claim.Votes[line.Key])
            : null;
    }

    private static IReadOnlyList<int> SelectionsOf(string key, Claim claim, Contest contest) =>
        contest.FindIndex(key) is >= 0 and int index ? [index]
        : contest.Candidates.FirstOrDefault(candidate => candidate.Id == key)?.Selections
            ?? Throw.NotInContest(claim, key, contest);
}
