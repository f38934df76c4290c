using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    /// <summary>The combined ratio with Rao and Wu's rescaled bootstrap.</summary>
    /// <param name="above">The numerator, such as the lead.</param>
    /// <param name="below">The denominator, such as valid votes.</param>
    /// <param name="options">How many replicates, and the seed.</param>
    /// <param name="progress">Hears the share of the replicates that is done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>
    /// In each stratum n − 1 of n units are drawn with replacement; a unit drawn k times weighs
    /// w (1 − λ + λ k n/(n − 1)) with λ = √(1 − f), so that the variance of a total over all draws is the stratified
    /// one
    /// with its finite-population correction (Rao and Wu 1988, JASA 83:231; Rao, Wu and Yue 1992). A stratum of one
    /// unit
    /// keeps its weight.
    /// </remarks>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="InvalidOperationException">The denominator adds up to 0.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BootstrapEstimate BootstrapRatio(
        LinearCount above, LinearCount below, BootstrapOptions? options = null, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        options ??= BootstrapOptions.Default;
        double[] y = _units.Values(Weights(above)), x = _units.Values(Weights(below));
        double whole = Expanded(Weights(above)) / Divisor(Expanded(Weights(below)));
        double[] replicates = new double[options.Replicates];
        int done = 0;
        new Workload(Options.MaxDegreeOfParallelism, 1, 0, cancellation).For(replicates.Length, replicate =>
        {
            replicates[replicate] = Replicate(y, x, options.Seed, replicate);
            progress?.Report((double)Interlocked.Increment(ref done) / replicates.Length);
        });
        return Summary(whole, replicates);
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

    /// <summary>One replicate: its draws add up, and the sums of the stratum give the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Replicate(double[] y, double[] x, ulong seed, int replicate)
    {
        double top = 0, bottom = 0;
        for (int h = 0; h < _strata.Length; h++)
        {
            int start = _units.Starts[h], n = _units.Starts[h + 1] - start;
            if (n == 0) continue;
            double scale = n < 2 ? 0 : Math.Sqrt(1 - _strata[h].Fraction), drawnY = 0, drawnX = 0;
            if (scale > 0)
            {
                var random = new CounterRandom(seed, replicate, UnitPathKey.Of(_strata[h].Name));
                for (int draw = 1; draw < n; draw++)
                {
                    int unit = start + random.NextInt32(n);
                    drawnY += y[unit];
                    drawnX += x[unit];
                }
            }

            // Whole numbers below 2^53: their sums are exact in any order.
            double factor = n < 2 ? 0 : scale * n / (n - 1);
            top += _strata[h].Weight * ((1 - scale) * SumOf(y, start, n) + factor * drawnY);
            bottom += _strata[h].Weight * ((1 - scale) * SumOf(x, start, n) + factor * drawnX);
        }

        return top / bottom;
    }

    private static double SumOf(double[] values, int start, int count)
    {
        double sum = 0;
        foreach (double value in values.AsSpan(start, count)) sum += value;
        return sum;
    }

    private BootstrapEstimate Summary(double whole, double[] replicates)
    {
        double mean = replicates.Average(), sum = 0;
        foreach (double replicate in replicates) sum += (replicate - mean) * (replicate - mean);
        double variance = sum / (replicates.Length - 1), tail = Confidence.Alpha(Options.Confidence) / 2;
        double[] ends = Quantiles.Quantile(replicates, [tail, 1 - tail]);
        Interval Made(double low, double high, string name) =>
            new(low, high, Options.Confidence, Options.Assumption, $"Rao–Wu bootstrap, {name}");
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
