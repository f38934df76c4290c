using Electoral.Tally.Kernels;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>Fits stations compared with stations to one selection, and judges the fit.</summary>
internal sealed class StationsRun
{
    // Along the ridge, a replicate that stops sooner would stay too near the estimate.
    private const double BootstrapTolerance = 1e-4, FitDone = 0.05, BootstrapDone = 0.3;
    private static readonly Workload Alone = new(1, 1 << 11, 0, CancellationToken.None);

    private readonly MixtureSheets _sheets;
    private readonly AddedBallotsOptions _options;
    private readonly Workload _work;
    private readonly int[] _groups;
    private readonly int _groupCount;
    private readonly StationKernels _kernels;
    private readonly MixtureParameters _start;

    public StationsRun(MixtureSheets sheets, AddedBallotsOptions options, CancellationToken cancellation)
    {
        (_sheets, _options) = (sheets, options);
        _work = new(options.MaxDegreeOfParallelism, 1 << 11, 0, cancellation);
        _groups = sheets.GroupsAt(options.Level, out _groupCount);
        var usable = sheets.Usable;
        _kernels = StationKernels.Of(MixtureNodes.For(usable.Totals), usable.Votes, usable.Totals, _work);
        _start = StationFit.StartOf(usable.Votes, usable.Totals, _groups, _groupCount);
    }

    /// <summary>The reason why stations cannot be compared, or null.</summary>
    public static ReportStatement? Refusal(UsableStations usable) =>
        usable.Rows.Length < MixtureRefusal.FewestStations
            ? new("few-stations", MixtureTexts.FewStations, usable.Rows.Length, MixtureRefusal.FewestStations)
            : MixtureRefusal.Of(usable.Votes, usable.Totals);

    /// <summary>The added ballots that a fit finds in a table; 0 if there is nothing to fit.</summary>
    public static double AddedBallotsOf(
        TallyTable table, int selection, AddedBallotsOptions options, CancellationToken cancellation)
    {
        var sheets = MixtureSheets.Of(table, selection);
        if (MixtureRefusal.IsDegenerate(sheets.Usable.Votes, sheets.Usable.Totals)) return 0;
        var run = new StationsRun(sheets, options, cancellation);
        var model = run.ModelOf(run._kernels, sheets.Usable.Votes, null, run._work);
        var fit = StationFit.Of(model, run._start, sheets.Rows.Length, cancellation);
        if (!fit.IsMixture) return 0;
        var (incremental, extreme) = model.AddedBallots(fit.Full.At);
        return incremental + extreme;
    }

    /// <summary>The fit, with the results of its simulations.</summary>
    /// <param name="progress">Receives the share that is done.</param>
    public AddedBallotsFit Fit(IProgress<double>? progress)
    {
        var usable = _sheets.Usable;
        var model = ModelOf(_kernels, usable.Votes, null, _work);
        var fit = StationFit.Of(model, _start, usable.Rows.Length, _work.Cancellation);
        var at = fit.Full.At;
        var (incremental, extreme) = model.AddedBallots(at);
        var posteriors = model.Posteriors(at);
        progress?.Report(FitDone);
        var ends = new BootstrapEnds(Bootstrap(at, progress));
        bool hasConverged = fit.Null.HasConverged && fit.Full.HasConverged;
        var p = hasConverged ? PValueOf(fit, progress) : default(PValue?);
        var cleanPart = _options.Simulations > 0
            ? new StationSimulation(_sheets.Usable, _groups, at, _options.Seed).FitOf(_options.Simulations, _work)
            : null;
        AddedBallotsRow[] rows = [.. posteriors.Select((one, i) =>
            new AddedBallotsRow(_sheets.Rows[i], one.OfIncremental, one.OfExtreme, one.Added))];
        return new()
        {
            Model = MixtureModels.Stations,
            Selection = _sheets.Table.Contest.Selections[_sheets.Selection].Id,
            Excluded = _sheets.Excluded(),
            Coverage = new(usable.Rows.Length, usable.Votes.Sum(votes => (long)votes), null, 0, 0),
            AddedBallots = ends.Around(incremental + extreme, one => one.Incremental + one.Extreme),
            AddedIncremental = ends.Around(incremental, one => one.Incremental),
            AddedExtreme = ends.Around(extreme, one => one.Extreme),
            IncrementalShare = ends.Around(at.Shares[MixtureParameters.Incremental], one => one.IncrementalShare),
            ExtremeShare = ends.Around(at.Shares[MixtureParameters.Extreme], one => one.ExtremeShare),
            Intensity = at.Shares[MixtureParameters.Incremental] > 0 ? at.Intensity : null,
            Spread = at.Spread,
            NodeDistance = _kernels.Nodes.Step,
            LikelihoodRatio = hasConverged ? fit.Gain : null,
            PValue = p,
            CleanPart = cleanPart,
            Rows = rows,
            Listed = [.. MixtureList.Of(
                [.. rows.Select(row => row.Posterior)], _options.FalseDiscoveryRate).Select(index => rows[index])],
            Warnings = [.. MixtureWarnings.OfFit(at, hasConverged), .. MixtureWarnings.OfCleanPart(cleanPart)],
        };
    }

    private StationModel ModelOf(
        StationKernels kernels, ReadOnlySpan<int> votes, double[]? multiplicities, Workload work) =>
        new(kernels, votes, _groups, _groupCount, multiplicities, work);

    private MixtureReplicate[] Bootstrap(MixtureParameters at, IProgress<double>? progress)
    {
        int[] clusters = _sheets.CentreLevel(_options) is { } level
            ? Numbered(_sheets.UnitsAt(level))
            : [.. Enumerable.Range(0, _sheets.Rows.Length)];
        int count = clusters[^1] + 1;
        var from = at with { Shares = BootstrapEnds.Raised(at.Shares) };
        var replicates = new MixtureReplicate[_options.Replicates];
        MixtureLoop.For(_work, replicates.Length, progress, FitDone, BootstrapDone, replicate =>
        {
            double[] times = MixtureStreams.Multiplicities(_options.Seed, replicate, MixtureDraw.Bootstrap, count);
            double[] weights = Array.ConvertAll(clusters, cluster => times[cluster]);
            var model = ModelOf(_kernels, _sheets.Usable.Votes, weights, Alone);
            var end = MixtureClimb.From(model, from, BootstrapTolerance, _work.Cancellation).At;
            var (incremental, extreme) = model.AddedBallots(end);
            replicates[replicate] = new(
                incremental, extreme, end.Shares[MixtureParameters.Incremental],
                end.Shares[MixtureParameters.Extreme]);
        });
        return replicates;
    }

    private PValue PValueOf(StationFit fit, IProgress<double>? progress)
    {
        var simulation = new StationSimulation(_sheets.Usable, _groups, fit.Null.At, _options.Seed);
        return MixturePValue.Of(fit.Gain, _options.Simulations, _work, progress, BootstrapDone, replicate =>
        {
            int[] votes = simulation.Draw(replicate, MixtureDraw.Null), totals = _sheets.Usable.Totals;
            if (MixtureRefusal.IsDegenerate(votes, totals)) return 0;
            var kernels = StationKernels.Of(_kernels.Nodes, votes, totals, Alone);
            var start = StationFit.StartOf(votes, totals, _groups, _groupCount);
            return StationFit.Of(
                ModelOf(kernels, votes, null, Alone), start, votes.Length, _work.Cancellation).Gain;
        });
    }

    /// <summary>Ascending numbers of units, without gaps.</summary>
    private static int[] Numbered(int[] units)
    {
        int[] numbers = new int[units.Length];
        for (int i = 1; i < units.Length; i++) numbers[i] = numbers[i - 1] + (units[i] == units[i - 1] ? 0 : 1);
        return numbers;
    }
}
