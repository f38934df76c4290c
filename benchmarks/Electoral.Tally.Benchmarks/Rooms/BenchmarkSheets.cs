namespace Electoral.Tally.Benchmarks;

/// <summary>The same synthetic sheets for every benchmark: ten selections, about five sheets a centre.</summary>
internal static class BenchmarkSheets
{
    private const int SmokeRows = 2_000, SheetsPerCentre = 5;

    private static readonly Dictionary<int, TallyTable> Made = [];

    /// <summary>Whether benchmarks are only called, not measured: then on few sheets.</summary>
    public static bool IsSmoke { get; set; }

    /// <summary>About so many sheets.</summary>
    public static TallyTable Of(int rows)
    {
        if (IsSmoke) rows = SmokeRows;
        if (Made.TryGetValue(rows, out var sheets)) return sheets;
        int centres = rows / SheetsPerCentre;
        var election = SyntheticElection.National with
        {
            Levels =
            [
                new("state", 24), new("municipality", Math.Min(335, centres)), new("parish", Math.Min(1_134, centres)),
                new("centre", centres),
            ],
            StationsPerCentre = SheetsPerCentre,
            Contest = new(Enumerable.Range(1, 10).Select(index => new Selection($"c{index}"))),
            Shares = [0.45, 0.46, 0.03, 0.02, 0.01, 0.01, 0.01, 0.004, 0.003, 0.003],
        };
        return Made[rows] = election.Generate();
    }
}
