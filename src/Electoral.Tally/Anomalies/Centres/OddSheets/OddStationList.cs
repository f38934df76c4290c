using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Lists odd stations: the furthest of all centres, then, without it, the furthest again.</summary>
/// <remarks>
/// <para>An odd station makes its neighbours look odd, because they are compared with it: so it is taken out, and they
/// are compared again. In a centre of up to 32 stations all are; in a larger one, where one station hardly moves the
/// rest, only those that come next, so that the time stays in proportion to the number of stations.</para>
/// </remarks>
internal sealed class OddStationList
{
    private const int MostComparedAnew = 32;

    private readonly CentreStations _stations;
    private readonly double _rho;
    private readonly SpreadFit _fit;
    private readonly StationComparison[] _rest;
    private readonly bool[] _isOut;
    private readonly CancellationToken _cancellation;

    // Of each centre, its furthest station; then of all centres the furthest.
    private readonly PriorityQueue<Candidate, double>?[] _inCentre;
    private readonly PriorityQueue<int, (double Odds, int Centre)> _centres = new();
    private readonly StationPool[] _pools;

    public OddStationList(CentreComparer compared, SpreadFit fit, CancellationToken cancellation)
    {
        (_stations, _rho, _fit, _cancellation) = (compared.Stations, compared.Shared.Value, fit, cancellation);
        _rest = [.. compared.Rest];
        _isOut = new bool[_stations.Count];
        _inCentre = new PriorityQueue<Candidate, double>?[_stations.Centres];
        _pools = new StationPool[_stations.Centres];
    }

    /// <summary>How often a station was compared, for a test of how the work grows.</summary>
    public long Comparisons { get; private set; }

    public OddStation[] Listed()
    {
        for (int centre = 0; centre < _stations.Centres; centre++)
        {
            var (first, count) = _stations.StationsOf(centre);
            for (int station = first; station < first + count; station++)
            {
                _pools[centre] = _pools[centre].With(_stations.Votes[station], _stations.Totals[station]);
            }

            Queue(centre);
        }

        var listed = new List<OddStation>();
        var rule = new FalseShareRule();
        while (_centres.TryDequeue(out int centre, out _))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (Next(centre) is not { } next) continue;
            // ln(1 − posterior): minus the odds where these are large.
            double logOrdinary = -LogSpace.Add(0, next.LogOdds);
            if (!rule.LetsIn(Math.Exp(logOrdinary))) break;
            Take(centre, next, logOrdinary, rule.Mean, listed);
        }

        return [.. listed];
    }

    private void Take(int centre, Candidate next, double logOrdinary, double mean, List<OddStation> listed)
    {
        // A mean of numbers too small for a double is no smaller than the smallest of them.
        double log = mean > 0 ? Math.Log(mean) : logOrdinary;
        var falseShare = PValue.FromLog(Math.Min(0, log), PValueMethod.Asymptotic, PValueSides.OneSided);
        bool isPair = _pools[centre].Stations == 2;
        var (first, count) = _stations.StationsOf(centre);
        for (int station = first; station < first + count; station++)
        {
            bool isListed = !_isOut[station] && (isPair ? _stations.Totals[station] > 0 : station == next.Station);
            if (!isListed) continue;
            var own = _rest[station];
            double tail = _fit.Without.LogTail(own.Score, own.Gamma);
            listed.Add(new(
                station, own.Score, Math.Min(1, Math.Exp(next.LogOdds + logOrdinary)),
                PValue.FromLog(tail, PValueMethod.Asymptotic, PValueSides.TwoSided), falseShare));
            Remove(centre, station);
        }

        if (!isPair) Renew(centre);
    }

    private void Remove(int centre, int station)
    {
        _isOut[station] = true;
        _pools[centre] = _pools[centre].Without(_stations.Votes[station], _stations.Totals[station]);
    }

    // The furthest station of a centre as it is now.
    private Candidate? Next(int centre)
    {
        var queue = _inCentre[centre]!;
        while (queue.TryDequeue(out var candidate, out _))
        {
            if (_isOut[candidate.Station]) continue;
            if (candidate.Stations == _pools[centre].Stations) return candidate;
            if (Compare(centre, candidate.Station) is not { } now) continue;
            bool isFurthest = !queue.TryPeek(out _, out double other) || -now.LogOdds <= other;
            if (isFurthest) return now;
            queue.Enqueue(now, -now.LogOdds);
        }

        return null;
    }

    private void Renew(int centre)
    {
        if (_pools[centre].Stations < 2) return;
        if (_pools[centre].Stations <= MostComparedAnew)
        {
            var (first, count) = _stations.StationsOf(centre);
            for (int station = first; station < first + count; station++)
            {
                if (!_isOut[station]) _rest[station] = Against(centre, station);
            }

            Queue(centre);
        }
        else if (Next(centre) is { } next)
        {
            _inCentre[centre]!.Enqueue(next, -next.LogOdds);
            _centres.Enqueue(centre, (-next.LogOdds, centre));
        }
    }

    private void Queue(int centre)
    {
        var (first, count) = _stations.StationsOf(centre);
        var found = new List<(Candidate, double)>();
        for (int station = first; station < first + count; station++)
        {
            if (_isOut[station] || !_rest[station].IsUsable) continue;
            var candidate = CandidateOf(centre, station);
            found.Add((candidate, -candidate.LogOdds));
        }

        if (found.Count == 0) return;
        var queue = _inCentre[centre] = new(found);
        queue.TryPeek(out _, out double least);
        _centres.Enqueue(centre, (least, centre));
    }

    private Candidate? Compare(int centre, int station)
    {
        _rest[station] = Against(centre, station);
        return _rest[station].IsUsable ? CandidateOf(centre, station) : null;
    }

    private StationComparison Against(int centre, int station)
    {
        var pool = _pools[centre];
        int votes = _stations.Votes[station], total = _stations.Totals[station];
        bool isComparable = total > 0 && pool.Stations >= 2 && pool.Votes > 0 && pool.Votes < pool.Total;
        if (!isComparable) return StationComparison.None;
        Comparisons++;
        double share = (double)pool.Votes / pool.Total;
        return StationComparison.Of(votes, total, pool.Without(votes, total), share, _rho, 0.5);
    }

    private Candidate CandidateOf(int centre, int station)
    {
        var own = _rest[station];
        return new(
            station, _pools[centre].Stations, _fit.With.LogOdds(own.Score, own.Gamma, own.Flat, _fit.Share));
    }

    // A station, how many stations its centre had when it was compared, and ln of the odds that it is an odd one.
    private readonly record struct Candidate(int Station, int Stations, double LogOdds);
}
