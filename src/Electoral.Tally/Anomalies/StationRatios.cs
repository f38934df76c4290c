namespace Electoral.Tally;

/// <summary>The sheets with turnout and share: registered voters, ballots and votes that fit
/// into one another.</summary>
internal sealed class StationRatios
{
    private StationRatios(int[] rows, int[] registered, int[] ballots, int[] votes) =>
        (Rows, Registered, Ballots, Votes) = (rows, registered, ballots, votes);

    public int[] Rows { get; }

    public int[] Registered { get; }

    public int[] Ballots { get; }

    public int[] Votes { get; }

    public required IReadOnlyList<ExcludedCounts> Excluded { get; init; }

    /// <param name="stations">The counts of the counted sheets.</param>
    /// <param name="registered">Registered voters.</param>
    /// <param name="ballots">Ballots cast.</param>
    /// <param name="votes">Votes of the selection.</param>
    public static StationRatios Of(StationCounts stations, int[] registered, int[] ballots, int[] votes)
    {
        var kept = new List<int>(votes.Length);
        long missing = 0, empty = 0, tooMany = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            if (registered[i] < 0 || ballots[i] < 0 || votes[i] < 0) missing++;
            else if (registered[i] == 0 || ballots[i] == 0) empty++;
            else if (votes[i] > ballots[i]) tooMany++;
            else kept.Add(i);
        }

        var excluded = new List<ExcludedCounts>();
        if (stations.NotCountedExcluded is { } notCounted) excluded.Add(notCounted);
        if (missing > 0) excluded.Add(new(missing, new("lacks-counts", TurnoutTexts.LacksCounts)));
        if (empty > 0) excluded.Add(new(empty, new("nobody", TurnoutTexts.Nobody)));
        if (tooMany > 0) excluded.Add(new(tooMany, new("votes-above-ballots", TurnoutTexts.VotesAboveBallots)));
        return new(Take(stations.Rows), Take(registered), Take(ballots), Take(votes)) { Excluded = excluded };

        int[] Take(int[] counts) => [.. kept.Select(i => counts[i])];
    }

    /// <summary>Ballots by registered voters.</summary>
    public double[] Turnout() => Quotients(Ballots, Registered);

    /// <summary>Votes by ballots.</summary>
    public double[] Shares() => Quotients(Votes, Ballots);

    /// <summary>The first usable sheet of each unit whose rows begin at the given ones, and the end.</summary>
    public int[] Bounds(int[] starts)
    {
        var bounds = new int[starts.Length];
        int at = 0;
        for (int unit = 0; unit < starts.Length; unit++)
        {
            while (at < Rows.Length && Rows[at] < starts[unit]) at++;
            bounds[unit] = at;
        }

        return bounds;
    }

    private static double[] Quotients(int[] parts, int[] wholes)
    {
        var quotients = new double[parts.Length];
        for (int i = 0; i < quotients.Length; i++) quotients[i] = (double)parts[i] / wholes[i];
        return quotients;
    }
}
