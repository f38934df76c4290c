using Electoral.Tally.Kernels;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>Fits stations compared with those of their centre to one selection, and judges the fit.</summary>
internal sealed class CentresRun
{
    private const double SimulationTolerance = 0.01, FitDone = 0.1, BootstrapDone = 0.3;
    private static readonly Workload Alone = new(1, 1 << 11, 0, CancellationToken.None);

    private readonly MixtureSheets _sheets;
    private readonly CentreSheetSet _set;
    private readonly AddedBallotsOptions _options;
    private readonly Workload _work;

    public CentresRun(
        MixtureSheets sheets, CentreSheetSet set, AddedBallotsOptions options, CancellationToken cancellation)
    {
        (_sheets, _set, _options) = (sheets, set, options);
        _work = new(options.MaxDegreeOfParallelism, 1 << 11, 0, cancellation);
    }

    /// <summary>The fit, with the results of its simulations.</summary>
    /// <param name="progress">Receives the share that is done.</param>
    public AddedBallotsFit Fit(IProgress<double>? progress)
    {
        var stations = _set.Stations;
        var fit = CentreFit.Of(stations, StationFit.Tolerance, _work);
        var at = fit.Full.End.At;
        var posteriors = new CentreModel(fit.Full.Kernels, null, _work).Posteriors(at);
        double incremental = posteriors.Sum(one => one.AddedByIncremental);
        double extreme = posteriors.Sum(one => one.AddedByExtreme);
        progress?.Report(FitDone);
        var ends = new BootstrapEnds(Bootstrap(fit.Full, progress));
        bool hasConverged = fit.Null.End.HasConverged && fit.Full.End.HasConverged;
        AddedBallotsRow[] rows = [.. posteriors.Select((one, station) => new AddedBallotsRow(
            _sheets.Rows[_set.Indexes[station]], one.OfIncremental, one.OfExtreme,
            one.AddedByIncremental + one.AddedByExtreme))];
        return new()
        {
            Model = MixtureModels.Centres,
            Selection = _sheets.Table.Contest.Selections[_sheets.Selection].Id,
            Excluded = _sheets.Excluded(),
            Coverage = new(
                stations.Count, stations.Votes.Sum(votes => (long)votes), stations.Centres, _set.Alone,
                _set.VotesAlone),
            AddedBallots = ends.Around(incremental + extreme, one => one.Incremental + one.Extreme),
            AddedIncremental = ends.Around(incremental, one => one.Incremental),
            AddedExtreme = ends.Around(extreme, one => one.Extreme),
            IncrementalShare = ends.Around(at.Shares[MixtureParameters.Incremental], one => one.IncrementalShare),
            ExtremeShare = ends.Around(at.Shares[MixtureParameters.Extreme], one => one.ExtremeShare),
            OddShare = at.Shares[MixtureParameters.Odd],
            Intensity = at.Shares[MixtureParameters.Incremental] > 0 ? at.Intensity : null,
            Dispersion = fit.Full.Rho,
            NodeDistance = stations.Nodes.Step,
            LikelihoodRatio = hasConverged ? fit.Gain : null,
            PValue = hasConverged ? PValueOf(fit, progress) : null,
            Rows = rows,
            Listed = [.. MixtureList.Of(
                [.. rows.Select(row => row.Posterior)], _options.FalseDiscoveryRate).Select(index => rows[index])],
            Warnings = [.. Warnings(fit, hasConverged)],
        };
    }

    private IEnumerable<ReportStatement> Warnings(CentreFit fit, bool hasConverged)
    {
        foreach (var warning in MixtureWarnings.OfFit(fit.Full.End.At, hasConverged)) yield return warning;
        foreach (var warning in MixtureWarnings.OfDispersion(fit.Full.Rho)) yield return warning;
        var stations = _set.Stations;
        if (stations.Count == 2 * stations.Centres) yield return new("two-stations", MixtureTexts.TwoStations);
    }

    private MixtureReplicate[] Bootstrap(CentreFitEnd full, IProgress<double>? progress)
    {
        var stations = _set.Stations;
        var from = full.End.At with { Shares = BootstrapEnds.Raised(full.End.At.Shares) };
        var replicates = new MixtureReplicate[_options.Replicates];
        MixtureLoop.For(_work, replicates.Length, progress, FitDone, BootstrapDone, replicate =>
        {
            double[] weights = MixtureStreams.Multiplicities(
                _options.Seed, replicate, MixtureDraw.CentreBootstrap, stations.Centres);
            var model = new CentreModel(full.Kernels, weights, Alone);
            var end = MixtureClimb.From(model, from, SimulationTolerance, _work.Cancellation).At;
            // The numbers of each station have the weight of its centre.
            double incremental = 0, extreme = 0;
            foreach (var one in model.Posteriors(end))
            {
                incremental += one.AddedByIncremental;
                extreme += one.AddedByExtreme;
            }

            replicates[replicate] = new(
                incremental, extreme, end.Shares[MixtureParameters.Incremental],
                end.Shares[MixtureParameters.Extreme]);
        });
        return replicates;
    }

    private PValue PValueOf(CentreFit fit, IProgress<double>? progress)
    {
        var simulation = new CentreSimulation(_set.Stations, fit.Null, _options.Seed);
        return MixturePValue.Of(fit.Gain, _options.Simulations, _work, progress, BootstrapDone, replicate =>
            CentreFit.At(
                CentreKernels.Of(simulation.Draw(replicate), fit.Null.Rho, Alone), SimulationTolerance, Alone).Gain);
    }
}
