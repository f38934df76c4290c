using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Lists odd tables: the furthest of all centres, then, without it, the furthest again.</summary>
/// <remarks>
/// <para>An odd table makes its neighbours look odd, because they are compared with it: so it is taken out, and they
/// are compared anew. In a centre of up to 32 tables all are; in a larger one, where one table hardly moves the rest,
/// only those that come next, so that the time stays in proportion to the number of tables.</para>
/// </remarks>
internal sealed class OddTableList
{
    private const int MostComparedAnew = 32;

    private readonly CentreTables _tables;
    private readonly double _rho;
    private readonly SpreadFit _fit;
    private readonly TableComparison[] _rest;
    private readonly bool[] _isOut;
    private readonly CancellationToken _cancellation;

    // Of each centre, its furthest table; then of all centres the furthest.
    private readonly PriorityQueue<Candidate, double>?[] _inCentre;
    private readonly PriorityQueue<int, (double Odds, int Centre)> _centres = new();
    private readonly TablePool[] _pools;

    public OddTableList(CentreComparer compared, SpreadFit fit, CancellationToken cancellation)
    {
        (_tables, _rho, _fit, _cancellation) = (compared.Tables, compared.Shared.Value, fit, cancellation);
        _rest = [.. compared.Rest];
        _isOut = new bool[_tables.Count];
        _inCentre = new PriorityQueue<Candidate, double>?[_tables.Centres];
        _pools = new TablePool[_tables.Centres];
    }

    /// <summary>How often a table was compared, for a test of how the work grows.</summary>
    public long Comparisons { get; private set; }

    public OddTable[] Listed()
    {
        for (int centre = 0; centre < _tables.Centres; centre++)
        {
            var (first, count) = _tables.TablesOf(centre);
            for (int table = first; table < first + count; table++)
            {
                _pools[centre] = _pools[centre].With(_tables.Votes[table], _tables.Totals[table]);
            }

            Queue(centre);
        }

        var listed = new List<OddTable>();
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

    private void Take(int centre, Candidate next, double logOrdinary, double mean, List<OddTable> listed)
    {
        // A mean of numbers too small for a double is no smaller than the smallest of them.
        double log = mean > 0 ? Math.Log(mean) : logOrdinary;
        var falseShare = PValue.FromLog(Math.Min(0, log), PValueMethod.Asymptotic, PValueSides.OneSided);
        bool isPair = _pools[centre].Tables == 2;
        var (first, count) = _tables.TablesOf(centre);
        for (int table = first; table < first + count; table++)
        {
            bool isListed = !_isOut[table] && (isPair ? _tables.Totals[table] > 0 : table == next.Table);
            if (!isListed) continue;
            var own = _rest[table];
            double tail = _fit.Without.LogTail(own.Score, own.Gamma);
            listed.Add(new(
                table, own.Score, Math.Min(1, Math.Exp(next.LogOdds + logOrdinary)),
                PValue.FromLog(tail, PValueMethod.Asymptotic, PValueSides.TwoSided), falseShare));
            Remove(centre, table);
        }

        if (!isPair) Renew(centre);
    }

    private void Remove(int centre, int table)
    {
        _isOut[table] = true;
        _pools[centre] = _pools[centre].Without(_tables.Votes[table], _tables.Totals[table]);
    }

    // The furthest table of a centre as it is now.
    private Candidate? Next(int centre)
    {
        var queue = _inCentre[centre]!;
        while (queue.TryDequeue(out var candidate, out _))
        {
            if (_isOut[candidate.Table]) continue;
            if (candidate.Tables == _pools[centre].Tables) return candidate;
            if (Compare(centre, candidate.Table) is not { } now) continue;
            bool isFurthest = !queue.TryPeek(out _, out double other) || -now.LogOdds <= other;
            if (isFurthest) return now;
            queue.Enqueue(now, -now.LogOdds);
        }

        return null;
    }

    private void Renew(int centre)
    {
        if (_pools[centre].Tables < 2) return;
        if (_pools[centre].Tables <= MostComparedAnew)
        {
            var (first, count) = _tables.TablesOf(centre);
            for (int table = first; table < first + count; table++)
            {
                if (!_isOut[table]) _rest[table] = Against(centre, table);
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
        var (first, count) = _tables.TablesOf(centre);
        var found = new List<(Candidate, double)>();
        for (int table = first; table < first + count; table++)
        {
            if (_isOut[table] || !_rest[table].IsUsable) continue;
            var candidate = CandidateOf(centre, table);
            found.Add((candidate, -candidate.LogOdds));
        }

        if (found.Count == 0) return;
        var queue = _inCentre[centre] = new(found);
        queue.TryPeek(out _, out double least);
        _centres.Enqueue(centre, (least, centre));
    }

    private Candidate? Compare(int centre, int table)
    {
        _rest[table] = Against(centre, table);
        return _rest[table].IsUsable ? CandidateOf(centre, table) : null;
    }

    private TableComparison Against(int centre, int table)
    {
        var pool = _pools[centre];
        int votes = _tables.Votes[table], total = _tables.Totals[table];
        bool isComparable = total > 0 && pool.Tables >= 2 && pool.Votes > 0 && pool.Votes < pool.Total;
        if (!isComparable) return TableComparison.None;
        Comparisons++;
        double share = (double)pool.Votes / pool.Total;
        return TableComparison.Of(votes, total, pool.Without(votes, total), share, _rho, 0.5);
    }

    private Candidate CandidateOf(int centre, int table)
    {
        var own = _rest[table];
        return new(
            table, _pools[centre].Tables, _fit.With.LogOdds(own.Score, own.Gamma, own.Flat, _fit.Share));
    }

    // A table, how many tables its centre had when it was compared, and ln of the odds that it is an odd one.
    private readonly record struct Candidate(int Table, int Tables, double LogOdds);
}
