using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Runs the families, two at a time where there are threads for two.</summary>
internal sealed class BatteryRun
{
    private const int FamiliesAtOnce = 2;

    private readonly TallyTable _table;
    private readonly AnomalyBatteryOptions _options;
    private readonly AnomalyBatteryOptions _common;
    private readonly CancellationToken _cancellation;

    public BatteryRun(TallyTable table, AnomalyBatteryOptions options, CancellationToken cancellation)
    {
        (_table, _options, _cancellation) = (table, options, cancellation);
        // A level that the table lacks is refused here, before anything runs at the same time.
        foreach (string? level in (string?[])[options.Level, options.CentreLevel])
        {
            if (level is not null) table.Units.Level(level);
        }

        _common = options with
        {
            // Votes are added up once for all families.
            Selections = [.. options.IndexesIn(table).Select(rank => table.Contest.Selections[rank].Id)],
            MaxDegreeOfParallelism = Math.Max(1, options.MaxDegreeOfParallelism / FamiliesAtOnce),
        };
    }

    /// <summary>The families in the order of reports.</summary>
    public IReadOnlyList<AnomalyFamily> Families()
    {
        var wanted = FamilyRegistry.In(_options);
        var families = new AnomalyFamily[wanted.Count];
        var how = new FamilyOptions(_common, ListsSheets: true);
        // The longest first, so that the others can run at the same time.
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderByDescending(index => wanted[index].Cost)];
        var progress = new ProgressParts(
            _options.Progress, [.. order.Select(index => Math.Max(1.0, wanted[index].Cost))]);
        int threads = Math.Min(FamiliesAtOnce, _options.MaxDegreeOfParallelism);
        new Workload(threads, 1, 0, _cancellation).ForUnlike(order.Length, rank =>
        {
            var family = wanted[order[rank]].Test(_table, how, _cancellation);
            families[order[rank]] = _options.Calibration is { } calibration ? calibration.Apply(family) : family;
            progress.Done(rank);
        });
        return families;
    }
}
