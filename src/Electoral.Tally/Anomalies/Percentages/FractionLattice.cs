using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>For each station and coarse fraction how likely it is that the share is exactly the fraction.</summary>
internal sealed class FractionLattice
{
    private const int BlockStations = 1024;

    private readonly int[] _votes;
    private readonly int[] _totals;
    private readonly int[] _stations;
    private readonly double[] _chances;
    private readonly double[] _corrections;
    private readonly int _fractions = CoarseFractions.Fractions.Count;

    public FractionLattice(int[] votes, int[] totals)
    {
        (_votes, _totals) = (votes, totals);
        _stations = [.. Enumerable.Range(0, totals.Length).Where(station => totals[station] > 0)];
        Array.Sort(Array.ConvertAll(_stations, station => totals[station]), _stations);
        _chances = new double[_stations.Length * _fractions];
        _corrections = new double[_stations.Length];
    }

    public long Stations => _stations.Length;

    public void Run(int threads, CancellationToken cancellation)
    {
        var work = new Workload(threads, BlockStations, 0, cancellation);
        work.For(work.BlocksOf(_stations.Length), block =>
        {
            // Stations are sorted by size, so that rows are shared.
            var rows = new FractionRows();
            int end = Math.Min(_stations.Length, (block + 1) * BlockStations), size = 0;
            for (int i = block * BlockStations; i < end; i++)
            {
                Fill(i);
                int total = _totals[_stations[i]], votes = _votes[_stations[i]];
                if (total != size) rows.Begin(size = total);
                _corrections[i] = rows.Chance(votes) - rows.Average(votes);
            }
        });
    }

    /// <summary>The expected number of stations at any fraction, and its variance.</summary>
    public (double Expected, double Variance) Sums()
    {
        double expected = 0, variance = 0;
        foreach (double chance in StationChances())
        {
            expected += chance;
            variance += chance * (1 - chance);
        }

        return (expected, variance);
    }

    /// <summary>
    /// Σ d and its standard deviation from the stations, d = hit − 2q + q̄: corrected for shares that follow the hits.
    /// </summary>
    public (double Excess, double Deviation) Corrected()
    {
        double sum = 0, squares = 0;
        double[] chances = StationChances();
        for (int i = 0; i < chances.Length; i++)
        {
            double deviation = (IsHit(i) ? 1 : 0) - chances[i] - _corrections[i];
            sum += deviation;
            squares += deviation * deviation;
        }

        double n = chances.Length;
        return (sum, n < 2 ? 0 : Math.Sqrt(Math.Max(0, squares - sum * sum / n) * n / (n - 1)));
    }

    public PValue? Upper()
    {
        double[] chances = StationChances();
        long observed = 0;
        for (int fraction = 0; fraction < _fractions; fraction++) observed += Observed(fraction);
        if (Sums().Variance == 0) return null;
        double log = PoissonBinomial.LogUpper(chances, observed, out bool isExact);
        return PValue.FromLog(log, isExact ? PValueMethod.Exact : PValueMethod.Asymptotic, PValueSides.OneSided);
    }

    public CoarseFraction[] Fractions()
    {
        var found = new CoarseFraction[_fractions];
        for (int fraction = 0; fraction < _fractions; fraction++) found[fraction] = Of(fraction);
        int[] tested = [.. Enumerable.Range(0, _fractions).Where(fraction => found[fraction].PValue is not null)];
        var adjusted = Multiplicity.Adjust(
            Array.ConvertAll(tested, fraction => found[fraction].PValue!.Value),
            MultiplicityMethod.BenjaminiHochberg);
        for (int i = 0; i < tested.Length; i++)
        {
            found[tested[i]] = found[tested[i]] with { AdjustedPValue = adjusted[i] };
        }

        return found;
    }

    private bool IsHit(int i)
    {
        foreach (var (numerator, denominator) in CoarseFractions.Fractions)
        {
            if ((long)denominator * _votes[_stations[i]] == (long)numerator * _totals[_stations[i]]) return true;
        }

        return false;
    }

    private void Fill(int i)
    {
        long total = _totals[_stations[i]];
        double share = (double)_votes[_stations[i]] / total;
        for (int fraction = 0; fraction < _fractions; fraction++)
        {
            var (numerator, denominator) = CoarseFractions.Fractions[fraction];
            if (numerator * total % denominator != 0) continue;
            double log = BinomialDistribution.LogMass(numerator * total / denominator, total, share);
            _chances[i * _fractions + fraction] = Math.Exp(log);
        }
    }

    private CoarseFraction Of(int fraction)
    {
        var (numerator, denominator) = CoarseFractions.Fractions[fraction];
        double[] chances = new double[_stations.Length];
        for (int i = 0; i < chances.Length; i++) chances[i] = _chances[i * _fractions + fraction];
        double expected = chances.Sum();
        long observed = Observed(fraction);
        return new(numerator, denominator, observed, expected, Upper(chances, observed, expected), null);
    }

    private static PValue? Upper(double[] chances, long observed, double expected)
    {
        if (expected == 0) return null;
        if ((double)chances.Length * observed <= PoissonBinomial.LittleWork)
        {
            double log = PoissonBinomial.LogAtLeast(chances, observed);
            return double.IsFinite(log) ? PValue.FromLog(log, PValueMethod.Exact, PValueSides.OneSided) : null;
        }

        // The Poisson tail is above that of unequal chances from one above the mean on (Hoeffding 1956).
        double bound = observed >= expected + 1 ? PoissonDistribution.LogAtLeast(observed, expected) : 0;
        return PValue.FromLog(bound, PValueMethod.UpperBound, PValueSides.OneSided);
    }

    private long Observed(int fraction)
    {
        var (numerator, denominator) = CoarseFractions.Fractions[fraction];
        long observed = 0;
        foreach (int station in _stations)
        {
            if ((long)denominator * _votes[station] == (long)numerator * _totals[station]) observed++;
        }

        return observed;
    }

    private double[] StationChances()
    {
        var chances = new double[_stations.Length];
        for (int i = 0; i < chances.Length; i++)
        {
            double sum = 0;
            for (int fraction = 0; fraction < _fractions; fraction++) sum += _chances[i * _fractions + fraction];
            chances[i] = Math.Min(1, sum);
        }

        return chances;
    }
}
