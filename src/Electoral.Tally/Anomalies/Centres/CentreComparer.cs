using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The sum of a tail excess, how many comparisons it has, and how many of them lie below the
/// threshold.</summary>
internal readonly record struct ResidualSum(double Sum, long Count, long Below);

/// <summary>Compares each table with the rest of its centre, and with the tables before it.</summary>
/// <param name="tables">The tables of the centres.</param>
/// <param name="keys">The name of each table's random stream.</param>
/// <param name="seed">The seed of the streams.</param>
internal sealed class CentreComparer(CentreTables tables, ulong[] keys, ulong seed)
{
    private const int CentresAtOnce = 256;

    private readonly PValue?[] _pValues = new PValue?[tables.Count];
    private readonly double[] _excess = new double[tables.Count];
    private readonly bool[] _isCompared = new bool[tables.Count];

    public DispersedTables Compare(int threads, CancellationToken cancellation)
    {
        var fit = SharedDispersion.Fit(tables.FirstTables, tables.Votes, tables.Totals, cancellation);
        var work = new Workload(threads, CentresAtOnce, 0, cancellation);
        var comparisons = new long[work.BlocksOf(tables.Centres)];
        work.For(comparisons.Length, block =>
        {
            int end = Math.Min(tables.Centres, (block + 1) * CentresAtOnce);
            for (int centre = block * CentresAtOnce; centre < end; centre++)
            {
                comparisons[block] += CompareCentre(centre, fit);
            }
        });
        double sum = 0;
        foreach (double excess in _excess) sum += excess;
        var residuals = new ResidualSum(
            sum, _isCompared.LongCount(isCompared => isCompared), _excess.LongCount(excess => excess > 0));
        return new(fit, _pValues, comparisons.Sum(), residuals);
    }

    /// <summary>The different comparisons of tables with the rest of the centre.</summary>
    private int CompareCentre(int centre, SharedDispersion fit)
    {
        var (first, end) = tables.TablesOf(centre);
        var whole = new Pool();
        for (int table = first; table < end; table++) whole = whole.With(tables.Votes[table], tables.Totals[table]);
        if (whole.Tables < 2 || whole.Votes == 0 || whole.Votes == whole.Total) return 0;
        double share = (double)whole.Votes / whole.Total;
        var before = new Pool();
        PValue? ofPair = null;
        for (int table = first; table < end; table++)
        {
            int votes = tables.Votes[table], total = tables.Totals[table];
            if (total == 0) continue;
            if (before.Tables > 0) AddResidual(table, before, share, fit.Value);
            before = before.With(votes, total);
            if (whole.Tables > 2 || ofPair is null)
            {
                ofPair = PValueOf(votes, total, whole.Without(votes, total), share, fit);
            }

            _pValues[table] = ofPair;
        }

        return whole.Tables == 2 ? 1 : whole.Tables;
    }

    private static PValue PValueOf(int votes, int total, Pool rest, double share, SharedDispersion fit)
    {
        var split = Split(total, rest, rest.Votes + votes, share, fit.Value);
        var (below, at, above) = split.Tails(votes);
        double half = at - Math.Log(2);
        double tail = Math.Min(LogSpace.Add(below, half), LogSpace.Add(above, half));
        double log = Studentised(Math.Min(0, tail + Math.Log(2)), fit);
        return PValue.FromLog(Math.Min(0, log), PValueMethod.Asymptotic, PValueSides.TwoSided);
    }

    // A residual whose own outcome has nearly all the probability says nothing and is left out.
    private void AddResidual(int table, Pool before, double share, double rho)
    {
        int votes = tables.Votes[table], total = tables.Totals[table];
        if (before.Votes + votes == 0 || before.Votes + votes == before.Total + total) return;
        var (below, at, above) = Split(total, before, before.Votes + votes, share, rho).Tails(votes);
        var random = new CounterRandom(seed, 0, keys[table]);
        double part = random.NextDouble();
        double low = LogSpace.Add(below, at + Math.Log(part)), high = LogSpace.Add(above, at + LogSpace.OnePlus(-part));
        double logU = Math.Min(0, Math.Min(low, high) + Math.Log(2));
        _isCompared[table] = true;
        _excess[table] = Math.Max(0, Math.Log(TailExcess.Threshold) - logU);
    }

    private static double Studentised(double log, SharedDispersion fit) => DispersedTables.Studentised(log, fit);

    private static ConditionalSplit Split(int total, Pool rest, long votes, double share, double rho) =>
        new(total, rest.Total, votes, share, rho, rest.DispersionOf(rho));

    /// <summary>Several tables taken as one.</summary>
    private readonly record struct Pool(int Tables, long Votes, long Total, double Pairs)
    {
        public Pool With(int votes, int total) => total == 0
            ? this
            : new(Tables + 1, Votes + votes, Total + total, Pairs + total * (total - 1.0));

        public Pool Without(int votes, int total) =>
            new(Tables - 1, Votes - votes, Total - total, Pairs - total * (total - 1.0));

        // The dispersion with which one count of all ballots has the variance of the sum of the tables' counts.
        public double DispersionOf(double rho) => Total > 1 ? rho * Pairs / (Total * (Total - 1.0)) : rho;
    }
}
