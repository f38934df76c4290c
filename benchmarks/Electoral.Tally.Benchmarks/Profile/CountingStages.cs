namespace Electoral.Tally.Benchmarks;

/// <summary>What counting loaded sheets costs beside reading them from memory.</summary>
internal sealed class CountingStages(TallyTable sheets, int threads, TaskClock clock)
{
    private static readonly AggregationOptions Alone = new() { MaxDegreeOfParallelism = 1 };

    private readonly AggregationOptions _options = new() { MaxDegreeOfParallelism = threads };

    public void Run()
    {
        double speed = MemoryBandwidth.Measure(threads) * 1e9;
        Time("totals", PeerFile.Columns(sheets), speed, (table, how) => table.Totals(how));
        Time("last digits", sheets.Votes, speed, (table, how) => DigitCounts.Of(table, DigitPlace.Last, 10, how));
        Time("second digits", sheets.Votes, speed, (table, how) => DigitCounts.Of(table, DigitPlace.Second, 10, how));
    }

    /// <summary>The whole; reading its columns at the speed of memory; and as many sheets again and again out
    /// of a cache.</summary>
    private void Time(
        string task,
        IEnumerable<CountColumn> columns,
        double speed,
        Func<TallyTable, AggregationOptions, object> count)
    {
        clock.Measure(task, () => GC.KeepAlive(count(sheets, _options)));
        clock.Seconds[$"{task}: their columns at the speed that memory is read at"] =
            columns.Sum(column => (column.IsNarrow ? 2.0 : 4.0) * column.Count) / speed;
        var parish = sheets.Slice(sheets.Units.UnitsAt("parish").MaxBy(unit => sheets.StartAndCountOf(unit).Count));
        int times = sheets.Count / parish.Count;
        clock.Measure(
            $"{task}: one parish as often as makes the same number of sheets",
            () => Parallel.For(0, times, new ParallelOptions { MaxDegreeOfParallelism = threads },
                _ => GC.KeepAlive(count(parish, Alone))));
    }
}
