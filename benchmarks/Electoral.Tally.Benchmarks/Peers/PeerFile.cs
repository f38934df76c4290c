using Electoral.Tally.Layouts;

namespace Electoral.Tally.Benchmarks;

/// <summary>The tally sheets that the peers' generator writes, as the library sees them.</summary>
internal static class PeerFile
{
    /// <summary>The stations of the frame that a sheet stands for where there are to be endless ones.</summary>
    public const long StationsOfSheet = 1_000_000;

    public static readonly string[] Levels = ["state", "municipality", "parish", "centre"];

    /// <summary>Told, as the peers are told the types of the columns.</summary>
    public static CsvLayout Layout { get; } = new()
    {
        Levels = [.. Levels.Append("table").Select(level => new CsvLevel { Name = level, Code = [level] })],
        Registered = "registered",
        BallotsCast = "ballots",
        Valid = "valid",
        Invalid = "null",
        Selections = [.. Enumerable.Range(1, 10).Select(index => new CsvSelection { Columns = [$"c{index}"] })],
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

    /// <summary>Evenly spaced sheets, as the peers pick them.</summary>
    public static TallyTable Picked(TallyTable sheets, int stations)
    {
        long rows = sheets.Count;
        // Row i is picked where a station number times rows / stations comes down to i.
        return stations == rows
            ? sheets
            : sheets.Where(row => ((row.Index + 1L) * stations - 1) / rows > (row.Index * (long)stations - 1) / rows
                || row.Index == 0);
    }

    /// <summary>The stations as a sample, by state, of so many more that what is drawn of them has no end.</summary>
    public static StratifiedSample Sample(TallyTable stations, int threads)
    {
        var frame = SheetFrame.OfUnits(["state"], stations.Units.UnitsAt("state").Select(
            state => new FrameUnit(state.Path, stations.StartAndCountOf(state).Count * StationsOfSheet, null)));
        return stations.SampleFrom(
            frame, new() { Strata = StratumSource.Level("state"), MaxDegreeOfParallelism = threads });
    }

    /// <summary>The margin between the first two, in all, and the exact deviation of its replicates.</summary>
    public static (long Margin, double Deviation) ExactMargin(TallyTable stations)
    {
        long all = 0;
        double variance = 0;
        foreach (var state in stations.Units.UnitsAt("state"))
        {
            long[] margins = [.. stations.Slice(state).Select(
                row => (long)(row.VotesAt(0) - row.VotesAt(1))!.Value)];
            long sum = margins.Sum();
            all += sum;
            variance += margins.Sum(margin => margin * margin) - (double)sum * sum / Math.Max(1, margins.Length);
        }

        return (all, Math.Sqrt(variance));
    }
}
