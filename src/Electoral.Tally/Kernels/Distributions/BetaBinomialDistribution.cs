using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The binomial distribution whose probability is itself beta-distributed: masses and both tails as natural logarithms.
/// </summary>
/// <remarks>The cost of a tail is one step for each count that matters to it.</remarks>
internal readonly struct BetaBinomialDistribution : IDiscreteDistribution
{
    private readonly long _trials;
    private readonly double _alpha;
    private readonly double _beta;

    /// <summary>Trials with a probability drawn once from Beta(alpha, beta).</summary>
    public BetaBinomialDistribution(long trials, double alpha, double beta)
    {
        Debug.Assert(trials >= 0 && alpha > 0 && beta > 0, "Trials not negative, shapes positive.");
        (_trials, _alpha, _beta) = (trials, alpha, beta);
    }

    /// <inheritdoc/>
    public (long First, long Last) Support => (0, _trials);

    /// <inheritdoc/>
    public double Mean => _trials * _alpha / (_alpha + _beta);

    /// <summary>ln P(X ≥ count).</summary>
    public double LogAtLeast(long count) => DiscreteTail.LogAtLeast(this, count);

    /// <summary>ln P(X ≤ count).</summary>
    public double LogAtMost(long count) => DiscreteTail.LogAtMost(this, count);

    /// <inheritdoc/>
    /// <remarks>C(n, k) B(k + α, n − k + β) / B(α, β) as three binomial kernels with one
    /// probability, which cancels.</remarks>
    public double LogMass(long count)
    {
        if (count < 0 || count > _trials)
        {
            return double.NegativeInfinity;
        }

        long rest = _trials - count;
        double a = _alpha + count, b = _beta + rest, p = a / (a + b), q = b / (a + b);
        return Math.Min(0, BinomialDistribution.LogKernel(count, rest, p, q)
            + BinomialDistribution.LogKernel(_alpha, _beta, p, q) - BinomialDistribution.LogKernel(a, b, p, q)
            + Math.Log(_alpha / a) + Math.Log(_beta / b) + Math.Log((a + b) / (_alpha + _beta)));
    }

    /// <inheritdoc/>
    public double Ratio(long count) =>
        (_trials - count) / (count + 1.0) * ((_alpha + count) / (_beta + (_trials - count - 1.0)));

    /// <summary>The least count with P(X ≤ count) ≥ <paramref name="probability"/>.</summary>
    public long Quantile(double probability)
    {
        double target = Math.Log(probability);
        long low = -1, high = _trials;
        while (high - low > 1)
        {
            long middle = low + (high - low) / 2;
            (low, high) = LogAtMost(middle) >= target ? (low, middle) : (middle, high);
        }

        return high;
    }
}
