namespace Electoral.Tally.Kernels;

/// <summary>The likelihood of scores under a law of dispersion, without and with odd ones.</summary>
internal sealed class SpreadLikelihood
{
    private readonly DispersionLaw _law;
    private readonly SpreadDensities _densities;
    private readonly double[] _own;
    private readonly double[] _flat;
    private readonly double[] _logs;
    private readonly double[] _weights = new double[DispersionLattice.Count];
    private readonly Workload _work;

    // A search with odd scores visits the points of the one without them as long as no share of them gains anything.
    private readonly Dictionary<(double Middle, double Shape), (double Value, bool GainsByShare)> _without = [];

    /// <param name="law">The law.</param>
    /// <param name="densities">The scores.</param>
    /// <param name="flat">The density of each if its station's share could be anything.</param>
    /// <param name="work">Threads.</param>
    public SpreadLikelihood(DispersionLaw law, SpreadDensities densities, double[] flat, Workload work)
    {
        (_law, _densities, _work) = (law, densities, work);
        _own = new double[densities.Filled];
        _flat = new double[densities.Filled];
        _flat.AsSpan().Fill(1);
        flat.CopyTo(_flat, 0);
        _logs = new double[(_own.Length + SpreadDensities.BlockScores - 1) / SpreadDensities.BlockScores];
    }

    /// <summary>Σ ln f₀.</summary>
    public double Without(double middle, double shape)
    {
        if (_without.TryGetValue((middle, shape), out var known)) return known.Value;
        double value = Mixed(middle, shape);
        _without[(middle, shape)] = (value, OddShare.Gains(_own, _flat, _work));
        return value;
    }

    /// <summary>The largest Σ ln((1 − ε)f₀ + εf₁), and its ε.</summary>
    public (double Value, double Share) With(double middle, double shape)
    {
        if (_without.TryGetValue((middle, shape), out var known) && !known.GainsByShare) return (known.Value, 0);
        double without = Mixed(middle, shape), share = OddShare.Of(_own, _flat, _work);
        if (share == 0)
        {
            _without[(middle, shape)] = (without, false);
            return (without, 0);
        }

        _work.For(_logs.Length, block =>
        {
            ReadOnlySpan<double> own = BlockOf(_own, block), flat = BlockOf(_flat, block);
            Span<double> mixed = new double[own.Length];
            for (int i = 0; i < mixed.Length; i++) mixed[i] = own[i] + share * (flat[i] - own[i]);
            _logs[block] = LogProduct.Of(mixed);
        });
        return (Sum(), share);
    }

    // f₀ of each score, and Σ ln f₀.
    private double Mixed(double middle, double shape)
    {
        _law.Weigh(middle, shape, _weights);
        _work.For(_logs.Length, block =>
        {
            var own = BlockOf(_own, block);
            _densities.Mix(block, _weights, own);
            _logs[block] = LogProduct.Of(own);
        });
        return Sum();
    }

    // In the order of the blocks, whatever the order of the threads.
    private double Sum()
    {
        double sum = 0;
        foreach (double log in _logs) sum += log;
        return sum;
    }

    private static Span<double> BlockOf(double[] values, int block)
    {
        int start = block * SpreadDensities.BlockScores;
        return values.AsSpan(start, Math.Min(SpreadDensities.BlockScores, values.Length - start));
    }
}
