namespace Electoral.Tally.Tests.Audits.Workflow;

/// <summary>Small reported results, and counts of their sheets.</summary>
internal static class ReportedTables
{
    /// <summary>Five sheets: A 260, B 170.</summary>
    public static TallyTable Five { get; } = Of(
        Sheet("1", "1", 95, 60, 30), Sheet("1", "2", 90, 40, 45), Sheet("2", "1", 100, 70, 20),
        Sheet("2", "2", 70, 10, 50), Sheet("2", "3", 110, 80, 25));

    /// <summary>A sheet of a centre.</summary>
    public static TallySheet Sheet(string centre, string code, int? ballots, params int?[] votes) =>
        new() { Unit = UnitPath.Root.Append(centre), Code = code, BallotsCast = ballots, Votes = votes };

    public static TallyTable Of(params IEnumerable<TallySheet> sheets) =>
        Of(new Contest(new("A"), new("B")), sheets);

    public static TallyTable Of(Contest contest, IEnumerable<TallySheet> sheets)
    {
        var builder = new TallyTable.Builder(contest, ["centre", "table"]) { Duplicates = DuplicatePolicy.KeepFirst };
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }

    /// <summary>The sheets of these keys as they were reported.</summary>
    public static TallyTable Same(TallyTable table, IEnumerable<string> keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        return table.Where(row => wanted.Contains(row.Key));
    }

    /// <summary>Stations of 50 to 400 ballots of which A has about a share.</summary>
    public static TallyTable Many(int stations, double share, int seed)
    {
        var random = new Random(seed);
        return Of(Enumerable.Range(0, stations).Select(station =>
        {
            int ballots = random.Next(50, 400);
            int first = (int)(ballots * Math.Clamp(share + 0.3 * (random.NextDouble() - 0.5), 0, 1));
            return Sheet($"{station % 20}", $"{station}", ballots, first, ballots - first);
        }));
    }

    /// <summary>The same sheets with votes moved from A to B, as many on each as a function says.</summary>
    public static TallyTable Moved(TallyTable table, Func<TallyRow, int> votes) => Of(table.Select(row =>
    {
        int moved = votes(row);
        return row.ToSheet() with { Votes = [row.VotesAt(0) - moved, row.VotesAt(1) + moved] };
    }));
}
