namespace Electoral.Tally;

/// <summary>The tests inside centres of one table or unit.</summary>
internal sealed class CentreRun
{
    private readonly TallyTable _table;
    private readonly ReportingUnit? _unit;
    private readonly CentreOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly StationCounts _stations;
    private readonly UnitLevel _level;
    private readonly ulong[] _keys;

    // The tests that rest on a fitted dispersion, by their places.
    private readonly List<int> _fitted = [];
    private readonly List<(string? Selection, double Value)> _dispersions = [];

    public CentreRun(
        TallyTable table, ReportingUnit? unit, CentreOptions options, CancellationToken cancellation)
    {
        (_table, _unit, _options, _cancellation) = (table, unit, options, cancellation);
        _stations = new(table);
        _level = options.CentreLevel is { } name ? table.Units.Level(name) : table.Units.LowestLevel;
        _keys = SheetKeys.Of(table);
    }

    public List<AnomalyTest> Tests { get; } = [];

    public List<SheetFlag> Flags { get; } = [];

    public void TestVotes(int place)
    {
        string selection = _table.Contest.Selections[place].Id;
        int[] all = new int[_stations.Rows.Length];
        for (int line = 0; line < _table.Votes.Count; line++)
        {
            int[] votes = _stations.Votes(line);
            for (int i = 0; i < all.Length; i++) all[i] = all[i] < 0 || votes[i] < 0 ? -1 : all[i] + votes[i];
        }

        var draft = new CentreDrafts(_unit, selection);
        var sheets = CentreSheets.Of(_table, _stations, _level, _stations.Votes(place), all);
        if (Refusal(sheets) is { } reason)
        {
            foreach (var test in draft.OfVotes()) Add(test, sheets, reason);
            return;
        }

        Dispersed(sheets, draft.Furthest, draft.Homogeneity, selection);
        if (_options.Descriptions) Describe(sheets, draft, selection);
    }

    public void TestTurnout()
    {
        var draft = new CentreDrafts(_unit, null);
        if (_stations.Registered() is not { } registered)
        {
            Missing("registered voters");
            return;
        }

        if (_stations.Ballots() is not { } ballots)
        {
            Missing("ballots cast");
            return;
        }

        var sheets = CentreSheets.Of(_table, _stations, _level, ballots, registered);
        if (Refusal(sheets) is { } reason)
        {
            foreach (var test in draft.OfTurnout()) Add(test, sheets, reason);
            return;
        }

        Dispersed(sheets, draft.FurthestTurnout, draft.HomogeneityTurnout, null);

        void Missing(string field)
        {
            var reason = new ReportStatement("no-field", AnomalyTexts.NoField, field);
            foreach (var test in draft.OfTurnout()) Tests.Add(test with { NotComputable = reason });
        }
    }

    /// <summary>Says of all tests that rest on a fitted dispersion so, in the same words.</summary>
    public void Warn()
    {
        var warning = new ReportStatement(
            "fitted-dispersion", CentreTexts.Estimated, new FittedDispersions([.. _dispersions]));
        foreach (int place in _fitted) Tests[place] = Tests[place] with { Warnings = [warning] };
    }

    private void Dispersed(CentreSheets sheets, AnomalyTest furthest, AnomalyTest homogeneity, string? selection)
    {
        ulong[] keys = Array.ConvertAll(sheets.Rows, row => _keys[row]);
        var compared = new CentreComparer(sheets.Tables, keys, _options.Seed)
            .Compare(_options.MaxDegreeOfParallelism, _cancellation);
        if (compared.FurthestP is not { } furthestP || compared.HomogeneityP is not { } homogeneityP)
        {
            var reason = new ReportStatement("no-centres", CentreTexts.NoCentres, _level.Name);
            Add(furthest, sheets, reason);
            Add(homogeneity, sheets, reason);
            return;
        }

        if (compared.Dispersion > 0)
        {
            _dispersions.Add((selection, compared.Dispersion));
            _fitted.AddRange([Tests.Count, Tests.Count + 1]);
        }

        var flags = new CentreFlags(_table, sheets, compared, furthest.Id, selection, _options);
        Flags.AddRange(flags.Found());
        double z = Kernels.NormalDistribution.LogSurvivalQuantile(
            compared.TablePValues[compared.Furthest!.Value]!.Value.LogValue - Math.Log(2));
        Add(furthest with
        {
            Statistic = z,
            PValue = furthestP,
            Effect = new(new("tables-that-stand-out", CentreTexts.StandOut), flags.Count),
        }, sheets);
        var residuals = compared.Residuals;
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
            : draft.Random with { NotComputable = new("no-centres", CentreTexts.NoCentres, _level.Name) }, sheets);
        var ties = TiedTables.Of(tables);
        Add(ties.Score is { } score
            ? draft.Ties with
            {
                Statistic = score,
                Effect = new(new("ties-beyond", CentreTexts.TieRatio), ties.Observed - ties.Expected),
            }
            : draft.Ties with { NotComputable = new("no-centres", CentreTexts.NoCentres, _level.Name) }, sheets);
        if (_stations.Registered() is { } registered && _stations.Ballots() is { } ballots)
        {
            Tests.Add(SizeComparison.Of(
                _table, _stations, _level, _stations.Votes(_table.Contest.PlaceOf(selection)), registered, ballots,
                draft.Fingerprint));
        }
    }

    private ReportStatement? Refusal(CentreSheets sheets)
    {
        if (sheets.Tables.Centres == 0) return new("no-centres", CentreTexts.NoCentres, _level.Name);
        return sheets.Tables.Count < _options.MinimumTables
            ? new("too-few", AnomalyTexts.TooFew, sheets.Tables.Count, _options.MinimumTables)
            : null;
    }

    private void Add(AnomalyTest test, CentreSheets sheets, ReportStatement? reason = null) => Tests.Add(test with
    {
        N = sheets.Tables.Count,
        Excluded = sheets.Excluded,
        NotComputable = reason ?? test.NotComputable,
    });
}
