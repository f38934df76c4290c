using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Compares each station with the stations before it in its centre, and with the rest of it.</summary>
/// <remarks>
/// The comparisons with the stations before are independent of one another; an outcome's own probability is split at
/// random (Dunn and Smyth 1996), so that their p-values are uniform even where counts are small.
/// </remarks>
internal sealed class CentreComparer
{
    private const int CentresAtOnce = 256;

    private readonly ulong[] _keys;
    private readonly ulong _seed;
    private readonly Workload _work;

    /// <param name="stations">The stations of the centres.</param>
    /// <param name="keys">The name of each station's random stream.</param>
    /// <param name="seed">The seed of the streams.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CentreComparer(
        CentreStations stations, ulong[] keys, ulong seed, int threads, CancellationToken cancellation)
    {
        (Stations, _keys, _seed) = (stations, keys, seed);
        _work = new(threads, CentresAtOnce, 0, cancellation);
        Shared = SharedDispersion.Fit(stations.FirstStations, stations.Votes, stations.Totals, cancellation);
        Shares = new double[stations.Count];
        PoolsBefore = new StationPool[stations.Count];
        Shares.AsSpan().Fill(double.NaN);
        Before = CompareWithThoseBefore();
    }

    public CentreStations Stations { get; }

    /// <summary>The dispersion that all stations share.</summary>
    public SharedDispersion Shared { get; }

    /// <summary>Each station against those before it.</summary>
    public StationComparison[] Before { get; }

    /// <summary>The stations before each in its centre, where both are compared.</summary>
    public StationPool[] PoolsBefore { get; }

    /// <summary>The share of each station's centre; NaN where its stations cannot be compared.</summary>
    public double[] Shares { get; }

    /// <summary>Each station against the rest of its centre, half of its own outcome's
    /// probability counted (mid-p).</summary>
    public StationComparison[] Rest => field ??= CompareWithTheRest();

    /// <summary>The different comparisons behind <see cref="Rest"/>: one for a centre of two stations.</summary>
    public long RestComparisons { get; private set; }

    /// <summary>The stations whose comparison with those before them has a normal score.</summary>
    public int[] Usable() => [.. Enumerable.Range(0, Stations.Count).Where(station => Before[station].IsUsable)];

    /// <summary>A station's count out of its own and that of the stations before it.</summary>
    public CountSplit SplitOf(int station)
    {
        var before = PoolsBefore[station];
        long votes = Stations.Votes[station];
        return new(
            votes, Stations.Totals[station], before.Total, votes + before.Votes, Shares[station],
            before.DispersionOf(1));
    }

    private StationComparison[] CompareWithThoseBefore()
    {
        var before = NoComparisons();
        _work.ForRanges(Stations.Centres, (start, end) =>
        {
            for (int centre = start; centre < end; centre++) AddBefore(centre, before);
        });
        return before;
    }

    private StationComparison[] CompareWithTheRest()
    {
        var rest = NoComparisons();
        var comparisons = new long[_work.BlocksOf(Stations.Centres)];
        _work.ForRanges(Stations.Centres, (start, end) =>
        {
            for (int centre = start; centre < end; centre++)
            {
                comparisons[start / CentresAtOnce] += AddRest(centre, rest);
            }
        });
        RestComparisons = comparisons.Sum();
        return rest;
    }

    private void AddBefore(int centre, StationComparison[] comparisons)
    {
        if (ComparableWhole(centre) is not { } whole) return;
        var (first, count) = Stations.StationsOf(centre);
        double share = (double)whole.Votes / whole.Total;
        var before = new StationPool();
        for (int station = first; station < first + count; station++)
        {
            int votes = Stations.Votes[station], total = Stations.Totals[station];
            if (total == 0) continue;
            Shares[station] = share;
            long sum = before.Votes + votes;
            // Nothing or all of both sides: there is only one outcome.
            if (before.Stations > 0 && sum != 0 && sum != before.Total + total)
            {
                PoolsBefore[station] = before;
                double part = new CounterRandom(_seed, 0, _keys[station]).NextDouble();
                comparisons[station] = StationComparison.Of(votes, total, before, share, Shared.Value, part);
            }

            before = before.With(votes, total);
        }
    }

    /// <summary>The different comparisons of stations with the rest of the centre.</summary>
    private int AddRest(int centre, StationComparison[] comparisons)
    {
        if (ComparableWhole(centre) is not { } whole) return 0;
        var (first, count) = Stations.StationsOf(centre);
        double share = (double)whole.Votes / whole.Total;
        StationComparison? ofPair = null;
        for (int station = first; station < first + count; station++)
        {
            int votes = Stations.Votes[station], total = Stations.Totals[station];
            if (total == 0) continue;
            var found = ofPair?.Mirrored
                ?? StationComparison.Of(votes, total, whole.Without(votes, total), share, Shared.Value, 0.5);
            if (whole.Stations == 2) ofPair = found;
            comparisons[station] = found;
        }

        return whole.Stations == 2 ? 1 : whole.Stations;
    }

    // The stations of a centre together; null where they cannot be compared.
    private StationPool? ComparableWhole(int centre)
    {
        var (first, count) = Stations.StationsOf(centre);
        var whole = new StationPool();
        for (int station = first; station < first + count; station++)
        {
            whole = whole.With(Stations.Votes[station], Stations.Totals[station]);
        }

        return whole.Stations < 2 || whole.Votes == 0 || whole.Votes == whole.Total ? null : whole;
    }

    private StationComparison[] NoComparisons()
    {
        var none = new StationComparison[Stations.Count];
        none.AsSpan().Fill(StationComparison.None);
        return none;
    }
}
