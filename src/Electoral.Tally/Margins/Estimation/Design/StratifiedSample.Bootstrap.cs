using Electoral.Tally.Kernels;

namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    // Replicates that one thread does at once: a stratum stays in the cache for all of them.
    private const int BlockReplicates = 16;

    /// <summary>The combined ratio with Rao and Wu's rescaled bootstrap.</summary>
    /// <param name="above">The numerator, such as the lead.</param>
    /// <param name="below">The denominator, such as valid votes.</param>
    /// <param name="options">How many replicates, seed, progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>
    /// In each stratum n − 1 of n units are drawn with replacement; a unit drawn k times weighs
    /// w (1 − λ + λ k n/(n − 1)) with λ = √(1 − f), so that the variance of a total over all draws is the stratified
    /// one with its finite-population correction (Rao and Wu 1988, JASA 83:231; Rao, Wu and Yue 1992). A stratum of one
    /// unit keeps its weight.
    /// </remarks>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="InvalidOperationException">The denominator adds up to 0.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BootstrapEstimate BootstrapRatio(
        LinearCount above, LinearCount below, BootstrapOptions? options = null,
        CancellationToken cancellation = default)
    {
        double[] y = _units.Values(Weights(above)), x = _units.Values(Weights(below));
        double whole = Expanded(Weights(above)) / Divisor(Expanded(Weights(below)));
        return Bootstrap(
            whole, y, x, (top, bottom) => top / bottom, double.NegativeInfinity, options, cancellation);
    }

    /// <summary>A total over all units with Rao and Wu's rescaled bootstrap.</summary>
    /// <param name="count">What is added up, such as the lead.</param>
    /// <param name="options">How many replicates, seed, progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>
    /// As <see cref="BootstrapRatio"/>; the estimate is that of the expansion, N/n times what was seen. The intervals
    /// do not fall below what was counted.
    /// </remarks>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BootstrapEstimate BootstrapTotal(
        LinearCount count, BootstrapOptions? options = null,
        CancellationToken cancellation = default)
    {
        double[] y = _units.Values(Weights(count)), none = new double[y.Length];
        return Bootstrap(
            Expanded(Weights(count)), y, none, (total, _) => total, Seen(Weights(count)), options, cancellation);
    }

    /// <summary>Any figure of the sample, the caller's own, with Rao and Wu's rescaled bootstrap.</summary>
    /// <param name="statistic">
    /// The figure from a weight for each of <see cref="Rows"/>, in their order: how many units of the whole each one
    /// counts for. It is asked once with the weights of the sample, <c>w = N/n</c>, and once for each replicate, by
    /// several threads at once; the list is only good for the call.
    /// </param>
    /// <param name="options">How many replicates, the seed, and who hears the progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>
    /// The draws are those of <see cref="BootstrapRatio"/> and <see cref="BootstrapTotal"/> with the same seed: a
    /// statistic that adds weighted counts up gives their replicates. For medians, shares of stations and other figures
    /// that no formula serves; what the bootstrap is worth for a figure depends on the figure: of one that is not
    /// smooth, such as a maximum, it says little. A weight can be below 1, and of units that were not drawn it is near
    /// 0 only where few of the units were observed. Of a sample of clusters a row stands for its cluster.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The statistic gave a value that is no finite number.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BootstrapEstimate Bootstrap(
        Func<IReadOnlyList<double>, double> statistic, BootstrapOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= BootstrapOptions.Default;
        double Finite(IReadOnlyList<double> weights) =>
            statistic(weights) is var value && double.IsFinite(value) ? value : throw Throw.NoFigure(value);
        double whole = Finite(Array.AsReadOnly(DesignWeights()));
        double[] replicates = new double[options.Replicates];
        var strata = Enumerable.Range(0, _strata.Length).Where(Observes).Select(h => new StratumWeights(
            UnitPathKey.Of(_strata[h].Name), _strata[h], _units.Starts[h].._units.Starts[h + 1])).ToArray();
        int threads = Math.Min(options.MaxDegreeOfParallelism, Options.MaxDegreeOfParallelism);
        var work = new Workload(threads, BlockReplicates, 0, cancellation);
        int blocks = work.BlocksOf(replicates.Length);
        var progress = new ProgressParts(options.Progress, [.. Enumerable.Repeat(1.0, blocks)]);
        work.For(blocks, block =>
        {
            double[] weights = new double[_units.Count];
            var shown = Array.AsReadOnly(weights);
            int first = block * BlockReplicates, end = Math.Min(replicates.Length, first + BlockReplicates);
            for (int replicate = first; replicate < end; replicate++)
            {
                foreach (var stratum in strata) stratum.Fill(options.Seed, replicate, weights);
                replicates[replicate] = Finite(shown);
            }

            progress.Done(block);
        });
        return Summary(whole, replicates, double.NegativeInfinity);
    }

    /// <summary>The weights of one replicate from how often each unit was drawn.</summary>
    /// <param name="drawn">
    /// For each of <see cref="Rows"/> how often it was drawn: n − 1 draws in a stratum of n units; of one unit, any.
    /// </param>
    /// <exception cref="ArgumentException">The draws of a stratum are not n − 1, or one is negative.</exception>
    public IReadOnlyList<double> RescaledWeights(IReadOnlyList<int> drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        if (drawn.Count != _units.Count) Throw.WrongMultiplicities(drawn.Count, _units.Count);
        double[] weights = DesignWeights();
        for (int h = 0; h < _strata.Length; h++)
        {
            int n = _units.Starts[h + 1] - _units.Starts[h];
            if (n < 2) continue;
            double scale = Math.Sqrt(1 - _strata[h].Fraction);
            long draws = 0;
            for (int unit = _units.Starts[h]; unit < _units.Starts[h + 1]; unit++)
            {
                if (drawn[unit] < 0) Throw.WrongMultiplicities(drawn.Count, _units.Count);
                draws += drawn[unit];
                weights[unit] *= 1 - scale + scale * ((double)n / (n - 1)) * drawn[unit];
            }

            if (draws != n - 1) Throw.WrongMultiplicities(drawn.Count, _units.Count);
        }

        return weights;
    }

    private BootstrapEstimate Bootstrap(
        double whole, double[] y, double[] x, Func<double, double, double> statistic, double floor,
        BootstrapOptions? options, CancellationToken cancellation)
    {
        options ??= BootstrapOptions.Default;
        var strata = Enumerable.Range(0, _strata.Length).Where(Observes).Select(h => ToRescaled(h, y, x)).ToArray();
        double[] replicates = new double[options.Replicates];
        int threads = Math.Min(options.MaxDegreeOfParallelism, Options.MaxDegreeOfParallelism);
        var work = new Workload(threads, BlockReplicates, 0, cancellation);
        int blocks = work.BlocksOf(replicates.Length);
        var progress = new ProgressParts(options.Progress, [.. Enumerable.Repeat(1.0, blocks)]);
        work.For(blocks, block =>
        {
            int first = block * BlockReplicates, end = Math.Min(replicates.Length, first + BlockReplicates);
            Span<(double Above, double Below)> sums = stackalloc (double, double)[BlockReplicates];
            sums.Clear();
            foreach (var stratum in strata)
            {
                for (int replicate = first; replicate < end; replicate++)
                {
                    var (above, below) = stratum.Replicate(options.Seed, replicate);
                    ref var sum = ref sums[replicate - first];
                    sum = (sum.Above + above, sum.Below + below);
                }
            }

            for (int replicate = first; replicate < end; replicate++)
            {
                replicates[replicate] = statistic(sums[replicate - first].Above, sums[replicate - first].Below);
            }

            progress.Done(block);
        });
        return Summary(whole, replicates, floor);
    }

    private bool Observes(int h) => _units.Starts[h + 1] > _units.Starts[h];

    private RescaledStratum ToRescaled(int h, double[] y, double[] x)
    {
        var units = _units.Starts[h].._units.Starts[h + 1];
        var stratum = _strata[h];
        return new(UnitPathKey.Of(stratum.Name), stratum.Weight, stratum.Fraction, y.AsSpan(units), x.AsSpan(units));
    }

    private BootstrapEstimate Summary(double whole, double[] replicates, double floor)
    {
        double mean = replicates.Average(), sum = 0;
        foreach (double replicate in replicates) sum += (replicate - mean) * (replicate - mean);
        double variance = sum / (replicates.Length - 1), tail = Confidence.Alpha(Options.Confidence) / 2;
        double[] ends = Quantiles.Quantile(replicates, [tail, 1 - tail]);
        Interval Made(double low, double high, string name) =>
            new(
                Math.Max(low, floor), Math.Max(high, floor), Options.Confidence, Options.Assumption,
                $"Rao–Wu bootstrap, {name}");
        var percentile = Made(ends[0], ends[1], "percentile");
        var estimate = new Estimate
        {
            Value = whole,
            StandardError = Math.Sqrt(variance),
            DegreesOfFreedom = null,
            Interval = percentile,
        };
        return new(
            estimate, percentile, Made(2 * whole - ends[1], 2 * whole - ends[0], "basic"),
            Array.AsReadOnly(replicates));
    }
}
