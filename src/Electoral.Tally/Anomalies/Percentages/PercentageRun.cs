namespace Electoral.Tally;

/// <summary>The tests of percentages of one table or unit.</summary>
internal sealed class PercentageRun
{
    // Every share of up to 10 ballots is a coarse fraction, and of few more nearly every one.
    private const int FewestDivided = 60;

    private static readonly int[] Periods = [1, 5, 10];

    private readonly TallyTable _table;
    private readonly ReportingUnit? _unit;
    private readonly PercentageOptions _options;
    private readonly StationCounts _stations;
    private readonly int[]? _registered;
    private readonly int[]? _ballots;

    // Selections share it; computed with the first of them that has enough stations.
    private PercentageChances? _turnout;

    public PercentageRun(TallyTable table, ReportingUnit? unit, PercentageOptions options)
    {
        (_table, _unit, _options) = (table, unit, options);
        _stations = new(table);
        (_registered, _ballots) = (_stations.Registered(), _stations.Ballots());
    }

    public List<AnomalyTest> Tests { get; } = [];

    /// <summary>The tests of one selection, and of turnout where it is the first.</summary>
    public void Test(int place, bool isFirst, CancellationToken cancellation)
    {
        int[] votes = _stations.Votes(place);
        var drafts = new PercentageDrafts(_unit, _table.Contest.Selections[place].Id);
        var turnout = new PercentageDrafts(_unit, null);
        TestIntegers(votes, drafts, isFirst ? turnout.Turnout : null, cancellation);
        TestCoarse(votes, drafts, cancellation);
        if (_unit is not null || !_options.Descriptions) return;
        TestRounded(drafts.RoundedShare, votes, _ballots);
        if (isFirst) TestRounded(turnout.RoundedTurnout, _ballots, _registered);
    }

    private void TestIntegers(
        int[] votes, PercentageDrafts drafts, AnomalyTest? turnout, CancellationToken cancellation)
    {
        AnomalyTest[] wanted = [.. turnout is null ? [] : new[] { turnout }, drafts.Result, drafts.Either];
        if (_registered is null || _ballots is null)
        {
            string field = _registered is null ? "registered voters" : "ballots cast";
            foreach (var draft in wanted)
            {
                Tests.Add(draft with { NotComputable = new("no-field", AnomalyTexts.NoField, field) });
            }

            return;
        }

        bool isDescribed = _unit is null && _options.Descriptions;
        int[] periods = isDescribed ? Periods : [1];
        var lattice = new PercentageLattice(_registered, _ballots, votes, periods, _turnout);
        long lacks = Missing(_registered, _ballots, votes);
        List<ExcludedCounts> excluded = [.. NotCounted()];
        Exclude(excluded, lacks, "lacks-counts", PercentageTexts.Lacks);
        Exclude(excluded, votes.Length - lacks - lattice.Included, "outside", PercentageTexts.Outside);
        wanted = Array.ConvertAll(wanted, draft => draft with { N = lattice.Included, Excluded = excluded });
        if (lattice.Included < _options.MinimumStations)
        {
            Tests.AddRange(wanted.Select(TooFew));
            return;
        }

        lattice.Run(_options.MaxDegreeOfParallelism, cancellation);
        _turnout = lattice.Turnout;
        var found = lattice.Tests(0, StationWeight.One);
        for (int i = 0; i < wanted.Length; i++)
        {
            var one = found[3 - wanted.Length + i];
            Tests.Add(Scored(
                wanted[i], one.Corrected?.Statistic, one.Corrected?.PValue, one.CorrectedExcess ?? 0,
                one.StandardDeviation));
        }

        var either = wanted[^1];
        for (int period = 1; period < periods.Length; period++)
        {
            Tests.Add(Like(drafts.Multiples(periods[period]), either, lattice.Tests(period, StationWeight.One)[2]));
        }

        if (_options.Weight != StationWeight.One)
        {
            var weighted = Like(drafts.Weighted, either, lattice.Tests(0, _options.Weight)[2]);
            Tests.Add(weighted with
            {
                Effect = weighted.Effect is { } effect
                    ? effect with { Name = new("excess-weights", PercentageTexts.ExcessWeight) }
                    : null,
            });
        }
    }

    private void TestCoarse(int[] votes, PercentageDrafts drafts, CancellationToken cancellation)
    {
        var draft = drafts.Coarse;
        if ((_ballots ?? _stations.Valid()) is not { } totals)
        {
            Tests.Add(draft with { NotComputable = new("no-field", AnomalyTexts.NoField, "ballots cast") });
            return;
        }

        int[] lacking = [.. Places(votes.Length, i => votes[i] < 0 || totals[i] <= 0)];
        int[] above = [.. Places(votes.Length, i => totals[i] > 0 && votes[i] > totals[i])];
        int[] whole = [.. Places(votes.Length, i => votes[i] >= 0 && totals[i] > 0 && votes[i] <= totals[i])];
        int[] kept = Array.FindAll(whole, i => totals[i] >= FewestDivided);
        List<ExcludedCounts> excluded = [.. NotCounted()];
        Exclude(excluded, lacking.Length, "lacks-part", PercentageTexts.LacksPart);
        Exclude(excluded, above.Length, "above-ballots", PercentageTexts.AboveBallots);
        Exclude(excluded, whole.Length - kept.Length, "few-ballots", PercentageTexts.FewDivided, FewestDivided);
        draft = draft with { N = kept.Length, Excluded = excluded };
        if (kept.Length < _options.MinimumStations)
        {
            Tests.Add(TooFew(draft));
            return;
        }

        var found = CoarseFractions.Of(
            Array.ConvertAll(kept, i => votes[i]), Array.ConvertAll(kept, i => totals[i]),
            _options.MaxDegreeOfParallelism, cancellation);
        var corrected = found.Corrected;
        Tests.Add(Scored(
            draft, corrected?.Statistic, corrected?.PValue, found.CorrectedExcess, found.CorrectedDeviation));
        if (_unit is not null || !_options.Descriptions) return;
        foreach (var fraction in found.ByFraction)
        {
            if (!(fraction.AdjustedPValue is { } adjusted && adjusted.Value <= _options.SignificanceLevel)) continue;
            Tests.Add(drafts.Fraction(fraction) with
            {
                StatisticName = "stations",
                N = draft.N,
                Excluded = excluded,
                Statistic = fraction.Observed,
                PValue = fraction.AdjustedPValue,
                Effect = new(
                    new("excess-stations", PercentageTexts.Excess), fraction.Observed - fraction.Expected),
            });
        }
    }

    private void TestRounded(AnomalyTest draft, int[]? parts, int[]? wholes)
    {
        if (parts is null || wholes is null) return;
        int[] kept = [.. Places(parts.Length, i => parts[i] >= 0 && wholes[i] > 0)];
        List<ExcludedCounts> excluded = [.. NotCounted()];
        Exclude(excluded, parts.Length - kept.Length, "lacks-part", PercentageTexts.LacksPart);
        draft = draft with { N = kept.Length, Excluded = excluded };
        if (kept.Length < _options.MinimumStations)
        {
            Tests.Add(TooFew(draft));
            return;
        }

        var endings = FifthEndings.OfPercentages(
            Array.ConvertAll(kept, i => (long)parts[i]), Array.ConvertAll(kept, i => (long)wholes[i]));
        Tests.Add(draft with
        {
            Statistic = endings.Z,
            PValue = endings.TwoSided,
            Effect = new(
                new("fifth-share", PercentageTexts.FifthShare), endings.Share!.Value,
                BinomialInterval.ClopperPearson(endings.Ending, endings.N)),
        });
    }

    private static AnomalyTest Like(AnomalyTest draft, AnomalyTest either, IntegerPercentages found) =>
        Filled(draft with { N = either.N, Excluded = either.Excluded }, found);

    private static AnomalyTest Filled(AnomalyTest draft, IntegerPercentages found) =>
        Scored(draft, found.Z, found.Upper, found.Excess, found.StandardDeviation);

    private static AnomalyTest Scored(AnomalyTest draft, double? z, PValue? p, double excess, double deviation) =>
        z is null || p is null
            ? draft with { NotComputable = new("nothing-varies", PercentageTexts.NothingVaries) }
            : draft with
            {
                Statistic = z,
                PValue = p,
                Effect = EffectSizes.OfScore("excess-stations", PercentageTexts.Excess, excess, deviation),
            };

    private AnomalyTest TooFew(AnomalyTest draft) => draft with
    {
        NotComputable = new("too-few", AnomalyTexts.TooFew, draft.N, _options.MinimumStations),
    };

    private ExcludedCounts[] NotCounted() => _stations.NotCountedExcluded is { } excluded ? [excluded] : [];

    private static long Missing(int[] registered, int[] ballots, int[] votes) =>
        Places(votes.Length, i => registered[i] < 0 || ballots[i] < 0 || votes[i] < 0).LongCount();

    private static IEnumerable<int> Places(int count, Func<int, bool> isWanted) =>
        Enumerable.Range(0, count).Where(isWanted);

    private static void Exclude(
        List<ExcludedCounts> excluded, long count, string code, ReportText reason, params ReadOnlySpan<object?> values)
    {
        if (count > 0) excluded.Add(new(count, new(code, reason, values)));
    }
}
