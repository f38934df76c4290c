using Electoral.Tally.Kernels;

namespace Electoral.Tally.Benchmarks;

/// <summary>The tally sheets that the peers' generator writes, as the library sees them.</summary>
internal static class PeerFile
{
    public static readonly string[] Levels = ["state", "municipality", "parish", "centre"];

    /// <summary>Told, as the peers are told the types of the columns.</summary>
    public static CsvLayout Layout { get; } = new()
    {
        Levels = [.. Levels.Append("table").Select(level => new CsvLevel { Name = level, Code = [level] })],
        Registered = "registered",
        BallotsCast = "ballots",
        Valid = "valid",
        Invalid = "null",
        Selections = [.. Enumerable.Range(1, 10).Select(place => new CsvSelection { Column = $"c{place}" })],
    };

    /// <summary>The columns of numbers in the order of the file.</summary>
    public static IEnumerable<CountColumn> Columns(TallyTable sheets) =>
        [sheets.Registered!, sheets.BallotsCast!, sheets.Valid!, sheets.Invalid!, .. sheets.Votes];

    /// <summary>The sums in the order of the file.</summary>
    public static long[] Sums(Totals totals) =>
    [
        totals.Registered!.Value, totals.BallotsCast!.Value, totals.Valid!.Value, totals.Invalid!.Value,
        .. totals.Votes.Select(votes => votes.Sum),
    ];

    /// <summary>The number of units, the sum of the margins between the first two, and the most ballots.</summary>
    public static long[] Sizes(RollUp units)
    {
        long margins = 0, most = 0;
        foreach (var (_, totals) in units)
        {
            margins += Math.Abs(totals.Votes[0].Sum - totals.Votes[1].Sum);
            most = Math.Max(most, totals.BallotsCast!.Value);
        }

        return [units.Count, margins, most];
    }

    /// <summary>The margins of evenly spaced sheets, by state.</summary>
    public static BootstrapStratum[] Strata(TallyTable sheets, int stations)
    {
        var strata = new List<BootstrapStratum>();
        foreach (var state in sheets.Units.UnitsAt("state"))
        {
            var (start, count) = sheets.RowsOf(state);
            int[] margins = [.. Picked(sheets.Count, stations, start, start + count).Select(
                row => sheets.Votes[0][row] - sheets.Votes[1][row])];
            strata.Add(new(UnitPathKey.Of([.. state.Path.Codes]), margins));
        }

        return [.. strata];
    }

    private static IEnumerable<int> Picked(long rows, long stations, int start, int end)
    {
        for (long station = (start * stations + rows - 1) / rows; station * rows / stations < end; station++)
        {
            if (station == stations) yield break;
            yield return (int)(station * rows / stations);
        }
    }
}
