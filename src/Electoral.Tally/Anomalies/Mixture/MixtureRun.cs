using Electoral.Tally.Kernels;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>Fits each model to each selection, and stations to clean elections fitted to the table.</summary>
internal sealed class MixtureRun
{
    private const double CostOfFit = 3;

    private readonly TallyTable _table;
    private readonly AddedBallotsOptions _options;
    private readonly int[] _selections;
    private readonly Totals _totals;
    private readonly ProgressParts _progress;
    private readonly CancellationToken _cancellation;

    public MixtureRun(TallyTable table, AddedBallotsOptions options, CancellationToken cancellation)
    {
        (_table, _options, _cancellation) = (table, options, cancellation);
        // A level or a selection that the table lacks is rejected before anything is computed.
        foreach (string? level in (string?[])[options.Level, options.CentreLevel])
        {
            if (level is not null) table.Units.Level(level);
        }

        _totals = table.Totals(new() { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism }, cancellation);
        _selections = options.Selections is { } wanted
            ? [.. wanted.Select(table.Contest.IndexOf).Distinct()]
            : [.. Enumerable.Range(0, _totals.Votes.Count).OrderByDescending(index => _totals.Votes[index].Sum)
                .Take(2)];
        _progress = new(
            options.Progress, [options.CleanElections, .. Enumerable.Repeat(
                CostOfFit + options.Replicates / 10.0 + options.Simulations, 2 * _selections.Length)]);
    }

    public IReadOnlyList<AddedBallotsFit> Fits()
    {
        var lacking = MixtureSheets.Lacking(_table);
        var fits = new List<AddedBallotsFit>();
        double[][]? references = null;
        foreach (var model in (MixtureModels[])[MixtureModels.Stations, MixtureModels.Centres])
        {
            if ((_options.Models & model) == 0) continue;
            foreach (int selection in _selections)
            {
                int part = fits.Count + 1;
                var fit = lacking is null
                    ? Fit(model, selection, _progress.Of(part))
                    : NotComputable(model, selection, lacking);
                if (fit.IsComputable && model == MixtureModels.Stations && _options.CleanElections > 0)
                {
                    fit = WithReference(fit, selection, ref references);
                }

                fits.Add(fit.IsComputable ? fit with { Lead = LeadOf(selection) } : fit);
                _progress.Done(part);
            }
        }

        for (int part = 0; part <= 2 * _selections.Length; part++) _progress.Done(part);
        return fits;
    }

    private AddedBallotsFit Fit(MixtureModels model, int selection, IProgress<double>? progress)
    {
        var sheets = MixtureSheets.Of(_table, selection);
        if (model == MixtureModels.Stations)
        {
            return StationsRun.Refusal(sheets.Usable) is { } reason
                ? NotComputable(model, selection, reason) with { Excluded = sheets.Excluded() }
                : new StationsRun(sheets, _options, _cancellation).Fit(progress);
        }

        var set = sheets.CentreLevel(_options) is { } level ? CentreSheetSet.Of(sheets, level) : null;
        var refusal = set is null
            ? new("few-centres", MixtureTexts.FewCentres, 0, MixtureRefusal.FewestCentres)
            : set.Refusal();
        return refusal is null
            ? new CentresRun(sheets, set!, _options, _cancellation).Fit(progress)
            : NotComputable(model, selection, refusal) with { Excluded = sheets.Excluded() };
    }

    private AddedBallotsFit NotComputable(MixtureModels model, int selection, ReportStatement reason) => new()
    {
        Model = model,
        Selection = _table.Contest.Selections[selection].Id,
        Reason = reason,
    };

    private AddedBallotsFit WithReference(AddedBallotsFit fit, int selection, ref double[][]? references)
    {
        if (_table.Contest.Selections.Count < 2)
        {
            return fit with { Warnings = [.. fit.Warnings, new("no-reference", MixtureTexts.NoReference)] };
        }

        references ??= References();
        double[] values = references[Array.IndexOf(_selections, selection)];
        bool repeats = RepeatsTable(selection);
        int reaching = values.Count(value => value >= fit.AddedBallots.Value);
        var reference = new CleanReference
        {
            Values = values,
            PValue = PValue.MonteCarlo(reaching, values.Length, PValueSides.OneSided),
            RepeatsTable = repeats,
        };
        ReportStatement[] more = repeats ? [new("repeats-table", MixtureTexts.RepeatsTable)] : [];
        return fit with { Reference = reference, Warnings = [.. fit.Warnings, .. more] };
    }

    // The added ballots in each clean election, for each selection.
    private double[][] References()
    {
        var fitted = SyntheticElection.FitTo(_table);
        double[][] values = [.. _selections.Select(_ => new double[_options.CleanElections])];
        var alone = _options with { MaxDegreeOfParallelism = 1 };
        int done = 0;
        var progress = _progress.Of(0);
        new Workload(_options.MaxDegreeOfParallelism, 1, 0, _cancellation).For(_options.CleanElections, replicate =>
        {
            var clean = fitted.Generate(
                _options.Seed, replicate, new() { MaxDegreeOfParallelism = 1 }, _cancellation);
            for (int i = 0; i < _selections.Length; i++)
            {
                values[i][replicate] = StationsRun.AddedBallotsOf(clean, _selections[i], alone, _cancellation);
            }

            progress?.Report((double)Interlocked.Increment(ref done) / _options.CleanElections);
        });
        return values;
    }

    private bool RepeatsTable(int selection)
    {
        var sheets = MixtureSheets.Of(_table, selection);
        if (_table.Units.LowestLevel is not { Depth: > 0 } lowest) return false;
        return 2 * CentreSheetSet.Of(sheets, lowest).Alone > sheets.Rows.Length;
    }

    private long LeadOf(int selection)
    {
        long other = _totals.Votes.Where((_, index) => index != selection).Select(votes => votes.Sum)
            .DefaultIfEmpty(0).Max();
        return _totals.Votes[selection].Sum - other;
    }
}
