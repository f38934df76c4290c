using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>For each station and coarse fraction how likely it is that the share is exactly the fraction.</summary>
/// <remarks>
/// Stations are taken by size, so that those of one size share their laws. Sums of blocks are merged in the order of
/// the blocks: the bits do not depend on the threads.
/// </remarks>
internal sealed class FractionLattice
{
    private const int BlockStations = 1024;

    private readonly int[] _votes;
    private readonly int[] _totals;
    private readonly int[] _stations;
    private readonly double[] _chances;
    private readonly double[] _deviations;
    private readonly FractionSums _sums = new();

    public FractionLattice(int[] votes, int[] totals)
    {
        (_votes, _totals) = (votes, totals);
        _stations = [.. Enumerable.Range(0, totals.Length).Where(station => totals[station] > 0)];
        (_chances, _deviations) = (new double[_stations.Length], new double[_stations.Length]);
    }

    public long Stations => _stations.Length;

    public void Run(int threads, CancellationToken cancellation)
    {
        int[] order = SizeOrder.Of(_stations, _totals, threads);
        var work = new Workload(threads, BlockStations, 0, cancellation);
        var blocks = new FractionSums[work.BlocksOf(order.Length)];
        work.For(blocks.Length, () => new FractionRows(), (block, rows) =>
        {
            var sums = blocks[block] = new();
            int end = Math.Min(order.Length, (block + 1) * BlockStations), size = 0;
            for (int i = block * BlockStations; i < end; i++)
            {
                int total = _totals[order[i]];
                if (total != size) rows.Begin(size = total);
                Fill(i, rows, sums, _votes[order[i]], total);
            }
        });
        foreach (var block in blocks) _sums.Merge(block);
    }

    /// <summary>The expected number of stations at any fraction, and its variance.</summary>
    public (double Expected, double Variance) Sums()
    {
        double expected = 0, variance = 0;
        foreach (double chance in _chances)
        {
            expected += chance;
            variance += chance * (1 - chance);
        }

        return (expected, variance);
    }

    /// <summary>Σ d with d = hit − 2q + q̄: corrected for shares that follow the hits.</summary>
    public CorrectedSum Corrected() => CorrectedSum.Of(_deviations);

    public PValue? Upper()
    {
        if (Sums().Variance == 0) return null;
        double log = PoissonBinomial.LogUpper(_chances, _sums.ObservedAtAny(), out bool isExact);
        return PValue.FromLog(log, isExact ? PValueMethod.Exact : PValueMethod.Asymptotic, PValueSides.OneSided);
    }

    public CoarseFraction[] Fractions()
    {
        var found = new CoarseFraction[CoarseFractions.Count];
        for (int fraction = 0; fraction < found.Length; fraction++) found[fraction] = Of(fraction);
        int[] tested = [.. Enumerable.Range(0, found.Length).Where(fraction => found[fraction].PValue is not null)];
        var adjusted = Multiplicity.Adjust(
            Array.ConvertAll(tested, fraction => found[fraction].PValue!.Value),
            MultiplicityMethod.BenjaminiHochberg);
        for (int i = 0; i < tested.Length; i++)
        {
            found[tested[i]] = found[tested[i]] with { AdjustedPValue = adjusted[i] };
        }

        return found;
    }

    private void Fill(int i, FractionRows rows, FractionSums sums, int votes, int total)
    {
        if (rows.Hits.Count == 0) return;
        Span<double> chances = stackalloc double[CoarseFractions.Count];
        _chances[i] = Math.Min(1, rows.Fill(votes, chances));
        bool isHit = sums.Add(rows.Hits, chances, votes, votes > 0 && votes < total);
        _deviations[i] = (isHit ? 1 : 0) - 2 * _chances[i] + rows.Average(votes);
    }

    private CoarseFraction Of(int fraction)
    {
        var (numerator, denominator) = CoarseFractions.Fractions[fraction];
        double[] chances = _sums.Chances(fraction);
        double expected = chances.Sum();
        long observed = _sums.Observed(fraction);
        var upper = _sums.IsPossible(fraction) ? Upper(chances, observed, expected) : null;
        return new(numerator, denominator, observed, expected, upper, null);
    }

    private PValue? Upper(double[] chances, long observed, double expected)
    {
        if ((double)_stations.Length * observed <= PoissonBinomial.LittleWork)
        {
            double log = PoissonBinomial.LogAtLeast(chances, observed);
            return double.IsFinite(log) ? PValue.FromLog(log, PValueMethod.Exact, PValueSides.OneSided) : null;
        }

        // The Poisson tail is above that of unequal chances from one above the mean on (Hoeffding 1956).
        double bound = observed >= expected + 1 ? PoissonDistribution.LogAtLeast(observed, expected) : 0;
        return PValue.FromLog(bound, PValueMethod.UpperBound, PValueSides.OneSided);
    }
}
