namespace Electoral.Tally;

/// <summary>The tests of digits of one table or unit.</summary>
internal sealed class DigitRun
{
    private const int SmallStation = 60;

    private readonly TallyTable _table;
    private readonly ReportingUnit? _unit;
    private readonly DigitOptions _options;
    private readonly IReadOnlyList<int> _places;
    private readonly StationCounts _stations;
    private readonly int[][] _votes;
    private readonly int[]? _totals;
    private readonly DigitScope[] _counts;
    private readonly DigitScope[] _pairs;

    public DigitRun(TallyTable table, ReportingUnit? unit, DigitOptions options, IReadOnlyList<int> places)
    {
        (_table, _unit, _options, _places) = (table, unit, options, places);
        _stations = new(table);
        _votes = [.. places.Select(_stations.Votes)];
        _totals = _stations.Ballots() ?? _stations.Valid();
        _counts = Scopes(DigitPlace.Last);
        _pairs = Scopes(DigitPlace.LastTwo);
    }

    public List<AnomalyTest> Tests { get; } = [];

    /// <summary>What the tests added up, by selection; empty before them, and for too few sheets.</summary>
    public IReadOnlyList<(string Selection, StationDigits Digits)> Sums { get; private set; } = [];

    /// <summary>
    /// The tests that count: last and second digits by station, and pairs, of each selection and of all together.
    /// </summary>
    public void Test(CancellationToken cancellation)
    {
        StationDigits[]? sums = null;
        DigitsTogether? together = _places.Count > 1 ? new(Joining(_counts), Joining(_pairs)) : null;
        if (_totals is not null && _stations.Rows.Length >= _options.MinimumStations)
        {
            double[]?[]? shares = _options.Shares == StationShare.Unit
                ? Array.ConvertAll(_votes, votes => UnitShares.Of(_table, _stations.Rows, votes, _totals))
                : null;
            sums = StationDigitPass.Of(
                _votes, _totals, shares, _options.MaxDegreeOfParallelism, together, cancellation);
            Sums = [.. sums.Select((one, i) => (_table.Contest.Selections[_places[i]].Id, one))];
        }

        for (int i = 0; i < _places.Count; i++)
        {
            var drafts = Drafts(i);
            AddStation(drafts.Last, i, DigitPlace.Last, sums?[i].Last);
            AddStation(drafts.Second, i, DigitPlace.Second, sums?[i].Second);
            AddStation(drafts.Pairs, i, DigitPlace.LastTwo, sums?[i].Kinds);
        }

        if (together is null) return;
        var whole = new DigitDrafts(_unit, null);
        AddTogether(whole.LastTogether, DigitPlace.Last, together, sums);
        AddTogether(whole.SecondTogether, DigitPlace.Second, together, sums);
        AddTogether(whole.PairsTogether, DigitPlace.LastTwo, together, sums);
    }

    /// <summary>The descriptions: digits against fixed laws.</summary>
    public void Describe(CancellationToken cancellation)
    {
        var descriptions = new DigitDescriptions(_table, _options, cancellation);
        for (int i = 0; i < _places.Count; i++)
        {
            long[] values = Array.ConvertAll(Known(_votes[i]), count => (long)count);
            var found = descriptions.Of(Drafts(i), _places[i], values, _votes[i].Length - values.Length);
            Tests.AddRange(found.Select(test => test with
            {
                Excluded = [.. NotCounted(), .. test.Excluded],
            }));
        }
    }

    private void AddStation(AnomalyTest draft, int selection, DigitPlace place, StationDigitSums? sums)
    {
        if (_totals is null)
        {
            Tests.Add(draft with { NotComputable = NoBallots });
            return;
        }

        var scope = ScopesOf(place)[selection];
        draft = draft with { Excluded = [.. NotCounted(), .. scope.Excluded], N = scope.Usable };
        if (sums is null || scope.WhyNot is not null)
        {
            Tests.Add(draft with { NotComputable = scope.WhyNot });
            return;
        }

        var found = new StationDigitTest(place, sums, _options.Shares == StationShare.Own);
        draft = draft with { N = found.N };
        if (found.Corrected is { } fit) Tests.Add(Tested(draft, place, fit));
        else Tests.Add(draft with { NotComputable = found.PlugIn is null ? NothingVaries : FollowShares });
    }

    private void AddTogether(AnomalyTest draft, DigitPlace place, DigitsTogether together, StationDigits[]? sums)
    {
        if (_totals is null)
        {
            Tests.Add(draft with { NotComputable = NoBallots });
            return;
        }

        DigitScope[] joining = [.. ScopesOf(place).Where(scope => scope.WhyNot is null)];
        if (joining.Length < 2 || sums is null)
        {
            Tests.Add(draft with { NotComputable = new("few-selections", DigitTexts.FewSelections) });
            return;
        }

        draft = draft with
        {
            N = joining.Sum(scope => scope.Usable),
            Excluded =
            [
                .. joining.SelectMany(scope => NotCounted().Concat(scope.Excluded)).GroupBy(one => one.Reason)
                    .Select(group => new ExcludedCounts(group.Sum(one => one.Count), group.Key)),
            ],
        };
        if (together.AreDependent(place, sums)) Tests.Add(draft with { NotComputable = DependOnOthers });
        else if (together.Test(place, sums) is { } fit) Tests.Add(Tested(draft, place, fit));
        else Tests.Add(draft with { NotComputable = place == DigitPlace.Second ? FollowShares : NothingVaries });
    }

    private AnomalyTest Tested(AnomalyTest draft, DigitPlace place, FitStatistic fit) => draft with
    {
        Statistic = fit.Statistic,
        DegreesOfFreedom = fit.DegreesOfFreedom,
        PValue = fit.PValue,
        // T² has no largest value, but w has: where one digit alone comes up.
        Effect = EffectSizes.OfChiSquare(
            DigitTexts.CohenW, Math.Min(fit.Statistic, draft.N * (fit.DegreesOfFreedom ?? 0)),
            fit.DegreesOfFreedom ?? 0, draft.N),
        Warnings = place == DigitPlace.Last && IsSmall(_totals!)
            ? [new("small-stations", DigitTexts.SmallStations, SmallStation)]
            : [],
    };

    private static ReportStatement NoBallots => new("no-ballots", AnomalyTexts.NoField, "ballots cast");

    private static ReportStatement NothingVaries => new("nothing-varies", DigitTexts.NothingVaries);

    private static ReportStatement FollowShares => new("follow-shares", DigitTexts.FollowShares);

    private static ReportStatement DependOnOthers => new("depend-on-others", DigitTexts.DependOnOthers);

    private DigitScope[] ScopesOf(DigitPlace place) => place == DigitPlace.LastTwo ? _pairs : _counts;

    private DigitScope[] Scopes(DigitPlace place) => _totals is { } totals
        ? Array.ConvertAll(_votes, votes => new DigitScope(votes, totals, place, _options.MinimumStations))
        : [];

    // One selection alone is no more than its own test.
    private bool[] Joining(DigitScope[] scopes)
    {
        bool areEnough = scopes.Count(scope => scope.WhyNot is null) > 1;
        return [.. _places.Select((_, i) => areEnough && scopes[i].WhyNot is null)];
    }

    private ExcludedCounts[] NotCounted() => _stations.NotCountedExcluded is { } excluded ? [excluded] : [];

    private static bool IsSmall(int[] totals) =>
        2L * totals.Count(total => total < SmallStation) > totals.Length;

    private static int[] Known(int[] votes) => Array.FindAll(votes, count => count != StationCounts.None);

    private DigitDrafts Drafts(int selection) => new(_unit, _table.Contest.Selections[_places[selection]].Id);
}
