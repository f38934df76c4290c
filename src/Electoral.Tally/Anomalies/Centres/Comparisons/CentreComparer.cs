using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Compares each table with the tables before it in its centre, and with the rest of it.</summary>
/// <remarks>
/// The comparisons with the tables before are independent of one another; an outcome's own probability is split at
/// random (Dunn and Smyth 1996), so that their p-values are uniform even where counts are small.
/// </remarks>
internal sealed class CentreComparer
{
    private const int CentresAtOnce = 256;

    private readonly ulong[] _keys;
    private readonly ulong _seed;
    private readonly Workload _work;

    /// <param name="tables">The tables of the centres.</param>
    /// <param name="keys">The name of each table's random stream.</param>
    /// <param name="seed">The seed of the streams.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CentreComparer(
        CentreTables tables, ulong[] keys, ulong seed, int threads, CancellationToken cancellation)
    {
        (Tables, _keys, _seed) = (tables, keys, seed);
        _work = new(threads, CentresAtOnce, 0, cancellation);
        Shared = SharedDispersion.Fit(tables.FirstTables, tables.Votes, tables.Totals, cancellation);
        Shares = new double[tables.Count];
        PoolsBefore = new TablePool[tables.Count];
        Shares.AsSpan().Fill(double.NaN);
        Before = CompareWithThoseBefore();
    }

    public CentreTables Tables { get; }

    /// <summary>The dispersion that all tables share.</summary>
    public SharedDispersion Shared { get; }

    /// <summary>Each table against those before it.</summary>
    public TableComparison[] Before { get; }

    /// <summary>The tables before each in its centre, where both are compared.</summary>
    public TablePool[] PoolsBefore { get; }

    /// <summary>The share of each table's centre; NaN where its tables cannot be compared.</summary>
    public double[] Shares { get; }

    /// <summary>Each table against the rest of its centre, half of its own outcome's
    /// probability counted (mid-p).</summary>
    public TableComparison[] Rest => field ??= CompareWithTheRest();

    /// <summary>The different comparisons behind <see cref="Rest"/>: one for a centre of two tables.</summary>
    public long RestComparisons { get; private set; }

    /// <summary>The tables whose comparison with those before them has a normal score.</summary>
    public int[] Usable() => [.. Enumerable.Range(0, Tables.Count).Where(table => Before[table].IsUsable)];

    /// <summary>A table's count out of its own and that of the tables before it.</summary>
    public CountSplit SplitOf(int table)
    {
        var before = PoolsBefore[table];
        long votes = Tables.Votes[table];
        return new(
            votes, Tables.Totals[table], before.Total, votes + before.Votes, Shares[table], before.DispersionOf(1));
    }

    private TableComparison[] CompareWithThoseBefore()
    {
        var before = NoComparisons();
        _work.ForRanges(Tables.Centres, (start, end) =>
        {
            for (int centre = start; centre < end; centre++) AddBefore(centre, before);
        });
        return before;
    }

    private TableComparison[] CompareWithTheRest()
    {
        var rest = NoComparisons();
        var comparisons = new long[_work.BlocksOf(Tables.Centres)];
        _work.ForRanges(Tables.Centres, (start, end) =>
        {
            for (int centre = start; centre < end; centre++)
            {
                comparisons[start / CentresAtOnce] += AddRest(centre, rest);
            }
        });
        RestComparisons = comparisons.Sum();
        return rest;
    }

    private void AddBefore(int centre, TableComparison[] comparisons)
    {
        if (ComparableWhole(centre) is not { } whole) return;
        var (first, count) = Tables.TablesOf(centre);
        double share = (double)whole.Votes / whole.Total;
        var before = new TablePool();
        for (int table = first; table < first + count; table++)
        {
            int votes = Tables.Votes[table], total = Tables.Totals[table];
            if (total == 0) continue;
            Shares[table] = share;
            long sum = before.Votes + votes;
            // Nothing or all of both sides: there is only one outcome.
            if (before.Tables > 0 && sum != 0 && sum != before.Total + total)
            {
                PoolsBefore[table] = before;
                double part = new CounterRandom(_seed, 0, _keys[table]).NextDouble();
                comparisons[table] = TableComparison.Of(votes, total, before, share, Shared.Value, part);
            }

            before = before.With(votes, total);
        }
    }

    /// <summary>The different comparisons of tables with the rest of the centre.</summary>
    private int AddRest(int centre, TableComparison[] comparisons)
    {
        if (ComparableWhole(centre) is not { } whole) return 0;
        var (first, count) = Tables.TablesOf(centre);
        double share = (double)whole.Votes / whole.Total;
        TableComparison? ofPair = null;
        for (int table = first; table < first + count; table++)
        {
            int votes = Tables.Votes[table], total = Tables.Totals[table];
            if (total == 0) continue;
            var found = ofPair?.Mirrored
                ?? TableComparison.Of(votes, total, whole.Without(votes, total), share, Shared.Value, 0.5);
            if (whole.Tables == 2) ofPair = found;
            comparisons[table] = found;
        }

        return whole.Tables == 2 ? 1 : whole.Tables;
    }

    // The tables of a centre together; null where they cannot be compared.
    private TablePool? ComparableWhole(int centre)
    {
        var (first, count) = Tables.TablesOf(centre);
        var whole = new TablePool();
        for (int table = first; table < first + count; table++)
        {
            whole = whole.With(Tables.Votes[table], Tables.Totals[table]);
        }

        return whole.Tables < 2 || whole.Votes == 0 || whole.Votes == whole.Total ? null : whole;
    }

    private TableComparison[] NoComparisons()
    {
        var none = new TableComparison[Tables.Count];
        none.AsSpan().Fill(TableComparison.None);
        return none;
    }
}
