using Electoral.Tally.Kernels;

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

    public DigitRun(TallyTable table, ReportingUnit? unit, DigitOptions options, IReadOnlyList<int> places)
    {
        (_table, _unit, _options, _places) = (table, unit, options, places);
        _stations = new(table);
        _votes = [.. places.Select(_stations.Votes)];
        _totals = _stations.Ballots() ?? _stations.Valid();
    }

    public List<AnomalyTest> Tests { get; } = [];

    /// <summary>What the tests added up, by selection; empty before them, and for too few sheets.</summary>
    public IReadOnlyList<(string Selection, StationDigits Digits)> Sums { get; private set; } = [];

    /// <summary>The tests that count: last and second digits by station, and pairs.</summary>
    public void Test(CancellationToken cancellation)
    {
        double[]?[]? shares = _options.Shares == StationShare.Unit && _totals is not null
            ? Array.ConvertAll(_votes, votes => UnitShares.Of(_table, _stations.Rows, votes, _totals))
            : null;
        bool isLargeEnough = _stations.Rows.Length >= _options.MinimumTables;
        var sums = _totals is null || !isLargeEnough
            ? null
            : StationDigitPass.Of(_votes, _totals, shares, _options.MaxDegreeOfParallelism, cancellation);
        if (sums is not null)
        {
            Sums = [.. sums.Select((one, i) => (_table.Contest.Selections[_places[i]].Id, one))];
        }

        for (int i = 0; i < _places.Count; i++)
        {
            var drafts = Drafts(i);
            AddStation(drafts.Last, i, DigitPlace.Last, sums?[i].Last);
            AddStation(drafts.Second, i, DigitPlace.Second, sums?[i].Second);
            AddStation(drafts.Pairs, i, DigitPlace.LastTwo, sums?[i].Kinds);
        }
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
            Tests.Add(draft with { NotComputable = new("no-ballots", AnomalyTexts.NoField, "ballots cast") });
            return;
        }

        int least = place == DigitPlace.LastTwo ? DigitFold.LeastPair : DigitFold.Least;
        draft = draft with { Excluded = Exclusions(_votes[selection], _totals, least, out long usable), N = usable };
        if (usable < _options.MinimumTables || sums is null)
        {
            Tests.Add(TooFew(draft, usable));
            return;
        }

        int full = least + StationDigits.Rise;
        int inFull = 0;
        for (int i = 0; i < _totals.Length; i++)
        {
            if (_votes[selection][i] >= full && _votes[selection][i] <= _totals[i]) inFull++;
        }

        if (inFull < _options.MinimumTables)
        {
            Tests.Add(draft with
            {
                NotComputable = new("few-in-full", DigitTexts.FewInFull, inFull, full, _options.MinimumTables),
            });
            return;
        }

        var found = new StationDigitTest(place, sums, _options.Shares == StationShare.Own);
        if (found.Corrected is not { } fit)
        {
            var reason = found.PlugIn is null
                ? new ReportStatement("nothing-varies", DigitTexts.NothingVaries)
                : new("follow-shares", DigitTexts.FollowShares);
            Tests.Add(draft with { N = found.N, NotComputable = reason });
            return;
        }

        Tests.Add(draft with
        {
            N = found.N,
            Statistic = fit.Statistic,
            DegreesOfFreedom = fit.DegreesOfFreedom,
            PValue = fit.PValue,
            // T² has no largest value, but w has: where one digit alone comes up.
            Effect = EffectSizes.OfChiSquare(
                DigitTexts.CohenW, Math.Min(fit.Statistic, found.N * (fit.DegreesOfFreedom ?? 0)),
                fit.DegreesOfFreedom ?? 0, found.N),
            Warnings = place == DigitPlace.Last && IsSmall(_totals)
                ? [new("small-stations", DigitTexts.SmallStations, SmallStation)]
                : [],
        });
    }

    private List<ExcludedCounts> Exclusions(int[] votes, int[] totals, int least, out long usable)
    {
        long lacks = 0, below = 0, noTotal = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            if (votes[i] == StationCounts.None) lacks++;
            else if (votes[i] < least) below++;
            else if (totals[i] < votes[i]) noTotal++;
        }

        usable = votes.Length - lacks - below - noTotal;
        var excluded = new List<ExcludedCounts>(NotCounted());
        Exclude(excluded, lacks, "lacks-count", DigitTexts.Lacks);
        Exclude(excluded, below, "below-least", DigitTexts.Below, least);
        Exclude(excluded, noTotal, "no-total", DigitTexts.NoTotal);
        return excluded;
    }

    private ExcludedCounts[] NotCounted() => _stations.NotCountedExcluded is { } excluded ? [excluded] : [];

    private static void Exclude(
        List<ExcludedCounts> excluded, long count, string code, ReportText reason, params ReadOnlySpan<object?> values)
    {
        if (count > 0) excluded.Add(new(count, new(code, reason, values)));
    }

    private AnomalyTest TooFew(AnomalyTest draft, long usable) => draft with
    {
        NotComputable = new("too-few", AnomalyTexts.TooFew, usable, _options.MinimumTables),
    };

    private static bool IsSmall(int[] totals) =>
        2L * totals.Count(total => total < SmallStation) > totals.Length;

    private static int[] Known(int[] votes) => Array.FindAll(votes, count => count != StationCounts.None);

    private DigitDrafts Drafts(int selection) => new(_unit, _table.Contest.Selections[_places[selection]].Id);
}
