namespace Electoral.Tally.Tests.Anomalies.Mixture;

/// <summary>Small elections for mixture models, and ballots added to some of their sheets.</summary>
internal static class MixtureTables
{
    public static TallyTable Clean { get; } = new SyntheticElection
    {
        StationsPerCentre = 3,
        Levels = [new("state", 4), new("municipality", 12), new("centre", 160)],
    }.Generate();

    /// <summary>The clean election with part of the abstentions of every fourteenth sheet counted for A.</summary>
    public static TallyTable Planted { get; } = WithAdded(Clean, row => row % 14 == 7 ? 0.6 : 0);

    /// <summary>The same sheets with a share of the abstentions of each added to the first selection.</summary>
    public static TallyTable WithAdded(TallyTable table, Func<int, double> share)
    {
        var builder = BuilderLike(table);
        for (int row = 0; row < table.Count; row++)
        {
            var sheet = table[row].ToSheet();
            int more = (int)(share(row) * (sheet.Registered! - sheet.BallotsCast!));
            builder.Add(sheet with
            {
                BallotsCast = sheet.BallotsCast + more,
                Valid = sheet.Valid + more,
                Votes = [.. sheet.Votes.Select((votes, i) => i == 0 ? votes + more : votes)],
            });
        }

        return builder.Build();
    }

    /// <summary>The same sheets added in another order.</summary>
    public static TallyTable Reversed(TallyTable table)
    {
        var builder = BuilderLike(table);
        foreach (var sheet in table.Sheets().Reverse()) builder.Add(sheet);
        return builder.Build();
    }

    /// <summary>Stations of one level from registered voters, ballots and votes for A; the rest is for B.</summary>
    public static TallyTable Of(IEnumerable<(int Registered, int Ballots, int Votes)> stations)
    {
        var builder = new TallyTable.Builder(new(new Selection("A"), new Selection("B")), ["centre", "station"]);
        int row = 0;
        foreach (var (registered, ballots, votes) in stations)
        {
            builder.Add(new()
            {
                Unit = new UnitPath($"{row / 3}"),
                Code = $"{row++}",
                Registered = registered,
                BallotsCast = ballots,
                Votes = [votes, Math.Max(0, ballots - votes)],
            });
        }

        return builder.Build();
    }

    private static TallyTable.Builder BuilderLike(TallyTable table) =>
        new(table.Contest, [.. table.Units.Levels.Select(level => level.Name), table.SheetLevel]);
}
