namespace Electoral.Tally;

/// <summary>The tests inside centres of one table or unit.</summary>
internal sealed class CentreRun
{
    private readonly TallyTable _table;
    private readonly ReportingUnit? _unit;
    private readonly CentreOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly StationCounts _stations;
    private readonly CentreLevel? _level;
    private readonly ulong[] _keys;

    public CentreRun(
        TallyTable table, ReportingUnit? unit, CentreOptions options, CancellationToken cancellation)
    {
        (_table, _unit, _options, _cancellation) = (table, unit, options, cancellation);
        _stations = new(table);
        _level = CentreLevel.In(table.Units, options);
        _keys = _level is null ? [] : SheetKeys.Of(table);
    }

    public List<AnomalyTest> Tests { get; } = [];

    public List<SheetFlag> Flags { get; } = [];

    public List<FurthestSheet> Furthest { get; } = [];

    public void TestVotes(int place)
    {
        string selection = _table.Contest.Selections[place].Id;
        var draft = new CentreDrafts(_unit, selection);
        var drafts = Wanted(draft.OfVotes());
        if (_level is null)
        {
            Refuse(drafts, CentreLevel.None(_table.Units));
            return;
        }

        int[] all = new int[_stations.Rows.Length];
        for (int line = 0; line < _table.Votes.Count; line++)
        {
            int[] votes = _stations.Votes(line);
            for (int i = 0; i < all.Length; i++) all[i] = all[i] < 0 || votes[i] < 0 ? -1 : all[i] + votes[i];
        }

        var sheets = CentreSheets.Of(_table, _stations, _level.Level, _stations.Votes(place), all);
        if (Refusal(sheets) is { } reason)
        {
            foreach (var test in drafts) Add(test, sheets, reason);
            return;
        }

        Compare(sheets, draft.Odd, draft.Furthest, draft.Homogeneity, selection);
        if (_options.Descriptions) Describe(sheets, draft, selection);
    }

    public void TestTurnout()
    {
        var draft = new CentreDrafts(_unit, null);
        var drafts = Wanted(draft.OfTurnout());
        if (_level is null)
        {
            Refuse(drafts, CentreLevel.None(_table.Units));
            return;
        }

        if (_stations.Registered() is not { } registered)
        {
            Refuse(drafts, new("no-field", AnomalyTexts.NoField, "registered voters"));
            return;
        }

        if (_stations.Ballots() is not { } ballots)
        {
            Refuse(drafts, new("no-field", AnomalyTexts.NoField, "ballots cast"));
            return;
        }

        var sheets = CentreSheets.Of(_table, _stations, _level.Level, ballots, registered);
        if (Refusal(sheets) is { } reason)
        {
            foreach (var test in drafts) Add(test, sheets, reason);
            return;
        }

        Compare(sheets, draft.OddTurnout, draft.FurthestTurnout, draft.HomogeneityTurnout, null);
    }

    private void Compare(
        CentreSheets sheets, AnomalyTest odd, AnomalyTest furthest, AnomalyTest homogeneity, string? selection)
    {
        ulong[] keys = Array.ConvertAll(sheets.Rows, row => _keys[row]);
        int threads = _options.MaxDegreeOfParallelism;
        var compared = new CentreComparer(sheets.Tables, keys, _options.Seed, threads, _cancellation);
        if (OddTables.Of(compared, threads, _cancellation) is { } found)
        {
            Judge(odd, sheets, compared, found, selection);
        }
        else
        {
            Add(odd, sheets, NoCentres);
        }

        if (_options.Descriptions) Disperse(sheets, compared, furthest, homogeneity);
    }

    private void Judge(
        AnomalyTest test, CentreSheets sheets, CentreComparer compared, OddTables odd, string? selection)
    {
        var spread = SpreadCounts.Of(odd, compared.Before);
        var refusal = OddVerdict.Refusal(odd, sheets, _level!);
        var likelihoodP = odd.PValue;
        // A verdict names a sheet: without one the p-value is 1, which is no smaller than it should be.
        bool isQuiet = likelihoodP.Value > _options.SignificanceLevel;
        bool isNameless = odd.Listed.Count == 0 && likelihoodP.LogValue < 0;
        ReportStatement said = odd.Listed.Count == 0 ? new("no-sheet-apart", CentreTexts.Quiet, spread)
            : isQuiet ? new("sheets-explained", CentreTexts.Explained, odd.Listed.Count, spread)
            : new("sheets-named", CentreTexts.NamedSheets, odd.Listed.Count, spread);
        Add(test with
        {
            Statistic = odd.LikelihoodRatio,
            PValue = isNameless ? likelihoodP.WithLog(0) : likelihoodP,
            Effect = new(new("odd-comparisons", CentreTexts.ExpectedOdd), odd.ExpectedOdd),
            Descriptive = refusal,
            Warnings = refusal is not null ? [spread]
                : isNameless ? [said, new("no-sheet-named", CentreTexts.NoSheet, likelihoodP)]
                : odd.ScoreRatio > 0 ? [said, OddVerdict.Ratios(odd)]
                : [said],
        }, sheets);
        if (_unit is not null) return;
        var reasons = new SheetReasons(_table, _stations, sheets, odd, isTurnout: selection is null);
        if (refusal is null)
        {
            Flags.AddRange(CentreFlags.Of(_table, sheets, odd, reasons, test.Id, selection, _options.MaxFlags));
        }

        if (!_options.Descriptions) return;
        var furthest = FurthestTables.Of(compared, odd.Fit, _options.MaxFurthest);
        Furthest.AddRange(CentreFlags.Of(_table, sheets, furthest, reasons, selection));
    }

    private void Disperse(
        CentreSheets sheets, CentreComparer compared, AnomalyTest furthest, AnomalyTest homogeneity)
    {
        var dispersed = DispersedTables.Of(compared);
        if (dispersed.FurthestP is not { } furthestP || dispersed.HomogeneityP is not { } homogeneityP)
        {
            Add(furthest, sheets, NoCentres);
            Add(homogeneity, sheets, NoCentres);
            return;
        }

        double z = Kernels.NormalDistribution.LogSurvivalQuantile(
            dispersed.TablePValues[dispersed.Furthest!.Value]!.Value.LogValue - Math.Log(2));
        Add(furthest with
        {
            Statistic = z,
            PValue = furthestP,
            Effect = new(new("rho", CentreTexts.Rho), dispersed.Dispersion),
        }, sheets);
        var residuals = dispersed.Residuals;
        double beyond = (double)residuals.Below / residuals.Count - Kernels.TailExcess.Threshold;
        Add(homogeneity with
        {
            Statistic = residuals.Sum,
            PValue = homogeneityP,
            Effect = new(new("share-apart", CentreTexts.BeyondShare), beyond),
        }, sheets);
    }

    private void Describe(CentreSheets sheets, CentreDrafts draft, string selection)
    {
        var tables = sheets.Tables;
        int[] others = [.. tables.Totals.ToArray().Zip(tables.Votes.ToArray(), (total, votes) => total - votes)];
        var homogeneity = CentreHomogeneity.Of(tables.FirstTables, tables.Votes, others);
        Add(homogeneity.PooledP is { } pooled
            ? draft.Random with
            {
                Statistic = homogeneity.PooledPearson,
                DegreesOfFreedom = homogeneity.PooledDegrees,
                PValue = pooled,
                Effect = new(new("phi", CentreTexts.Phi), homogeneity.Dispersion!.Value),
            }
            : draft.Random with { NotComputable = NoCentres }, sheets);
        var ties = TiedTables.Of(tables);
        Add(ties.Score is { } score
            ? draft.Ties with
            {
                Statistic = score,
                Effect = new(new("ties-beyond", CentreTexts.TieRatio), ties.Observed - ties.Expected),
            }
            : draft.Ties with { NotComputable = NoCentres }, sheets);
        if (_stations.Registered() is { } registered && _stations.Ballots() is { } ballots)
        {
            int[] votes = _stations.Votes(_table.Contest.IndexOf(selection));
            Tests.Add(SizeComparison.Of(
                _table, _stations, _level!.Level, votes, registered, ballots, draft.Fingerprint));
        }
    }

    private ReportStatement NoCentres => new("no-centres", CentreTexts.NoCentres, _level!.Level.Name);

    private ReportStatement? Refusal(CentreSheets sheets)
    {
        if (sheets.Tables.Centres == 0) return NoCentres;
        return sheets.Tables.Count < _options.MinimumStations
            ? new("too-few", AnomalyTexts.TooFew, sheets.Tables.Count, _options.MinimumStations)
            : null;
    }

    private AnomalyTest[] Wanted(IEnumerable<AnomalyTest> drafts) =>
        [.. drafts.Where(draft => _options.Descriptions || !draft.IsDescriptive)];

    private void Refuse(AnomalyTest[] drafts, ReportStatement reason) =>
        Tests.AddRange(drafts.Select(draft => draft with { NotComputable = reason }));

    private void Add(AnomalyTest test, CentreSheets sheets, ReportStatement? reason = null) => Tests.Add(test with
    {
        N = sheets.Tables.Count,
        Excluded = sheets.Excluded,
        NotComputable = reason ?? test.NotComputable,
    });
}
