namespace Electoral.Tally;

/// <summary>The counts of a table or unit whose digits are tested, and what the tests share.</summary>
internal sealed class DigitSheets
{
    private const int SmallStation = 60;

    private readonly AnomalySheets _sheets;
    private readonly int[][] _votes;
    private readonly int[]? _totals;
    private readonly DigitScope[] _counts;
    private readonly DigitScope[] _pairs;
    private readonly Dictionary<DigitPlace, DigitCounts> _distributions = [];

    private DigitSheets(AnomalySheets sheets)
    {
        _sheets = sheets;
        _votes = [.. sheets.Selections.Select(sheets.Stations.Votes)];
        _totals = sheets.Stations.Ballots() ?? sheets.Stations.Valid();
        (_counts, _pairs) = (Scopes(DigitPlace.Last), Scopes(DigitPlace.LastTwo));
        Together = _votes.Length > 1 ? new(Joining(_counts), Joining(_pairs)) : null;
        if (_totals is not null && sheets.Stations.Rows.Length >= Options.MinimumStations) Sums = AddedUp(_totals);
        if (Sums is null || sheets.Unit is not null || !HasOwnShares) return;
        sheets.Sums = new DigitSums(
            [.. Sums.Select((one, i) => (sheets.Table.Contest.Selections[sheets.Selections[i]].Id, one))]);
    }

    public DigitOptions Options => (DigitOptions)_sheets.Options;

    /// <summary>Whether the chance of a vote is the station's own share.</summary>
    public bool HasOwnShares => Options.Shares == StationShare.Own;

    /// <summary>What is added up of each selection, in their order; null for too few sheets.</summary>
    public StationDigits[]? Sums { get; }

    /// <summary>All selections together; null for fewer than two.</summary>
    public DigitsTogether? Together { get; }

    /// <summary>Whether the votes are part of a total that is known.</summary>
    public bool HasTotals => _totals is not null;

    /// <summary>Whether most stations are so small that last digits say little.</summary>
    public bool AreSmall => 2L * _totals!.Count(total => total < SmallStation) > _totals!.Length;

    public static DigitSheets Of(AnomalyTestInput input) => input.Share(_ => new DigitSheets(input.Sheets));

    /// <summary>Which counts of each selection a test of these digits uses.</summary>
    public DigitScope[] ScopesOf(DigitPlace place) => place == DigitPlace.LastTwo ? _pairs : _counts;

    /// <summary>Exclusions after those of sheets that do not count.</summary>
    public IReadOnlyList<ExcludedCounts> Excluded(IEnumerable<ExcludedCounts> excluded) =>
        [.. _sheets.NotCounted, .. excluded];

    /// <summary>How often each digit comes up in the votes of the input's selection.</summary>
    public DigitDistribution Distribution(AnomalyTestInput input, DigitPlace place)
    {
        if (!_distributions.TryGetValue(place, out var counts))
        {
            var how = new AggregationOptions { MaxDegreeOfParallelism = Options.MaxDegreeOfParallelism };
            counts = DigitCounts.Of(_sheets.Table, place, options: how, cancellation: _sheets.Cancellation);
            _distributions.Add(place, counts);
        }

        return counts[input.SelectionIndex!.Value];
    }

    /// <summary>The votes of the input's selection on the sheets that have them.</summary>
    public long[] Known(AnomalyTestInput input, out long missing)
    {
        int[] votes = _votes[input.SelectionOrder];
        int[] known = Array.FindAll(votes, count => count != StationCounts.None);
        missing = votes.Length - known.Length;
        return Array.ConvertAll(known, count => (long)count);
    }

    /// <summary>The statement about a test of last digits in such stations.</summary>
    public IReadOnlyList<ReportStatement> Warnings(DigitPlace place) => place == DigitPlace.Last && AreSmall
        ? [new("small-stations", DigitTexts.SmallStations, SmallStation)]
        : [];

    private StationDigits[] AddedUp(int[] totals)
    {
        var stations = _sheets.Stations;
        double[]?[]? shares = Options.Shares == StationShare.Unit
            ? Array.ConvertAll(_votes, votes => UnitShares.Of(_sheets.Table, stations.Rows, votes, totals))
            : null;
        return StationDigitPass.Of(
            _votes, totals, shares, Options.MaxDegreeOfParallelism, Together, _sheets.Cancellation);
    }

    private DigitScope[] Scopes(DigitPlace place) => _totals is { } totals
        ? Array.ConvertAll(_votes, votes => new DigitScope(votes, totals, place, Options.MinimumStations))
        : [];

    // One selection alone is no more than its own test.
    private bool[] Joining(DigitScope[] scopes)
    {
        bool areEnough = scopes.Count(scope => scope.WhyNot is null) > 1;
        return [.. _votes.Select((_, i) => areEnough && scopes[i].WhyNot is null)];
    }
}
