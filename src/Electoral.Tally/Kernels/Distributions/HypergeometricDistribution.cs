using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The number of marked ones in a sample drawn without replacement: masses and both tails as natural logarithms.
/// </summary>
internal readonly struct HypergeometricDistribution : IDiscreteDistribution
{
    private readonly long _population;
    private readonly long _marked;
    private readonly long _sample;

    /// <summary>A sample from a population of which some are marked.</summary>
    public HypergeometricDistribution(long population, long marked, long sample)
    {
        Debug.Assert(marked >= 0 && marked <= population, "Marked ones belong to the population.");
        Debug.Assert(sample >= 0 && sample <= population, "The sample belongs to the population.");
        (_population, _marked, _sample) = (population, marked, sample);
    }

    /// <inheritdoc/>
    public (long First, long Last) Support =>
        (Math.Max(0, _sample - (_population - _marked)), Math.Min(_sample, _marked));

    /// <inheritdoc/>
    public double Mean => _population == 0 ? 0 : (double)_sample * _marked / _population;

    /// <summary>ln P(X ≥ count).</summary>
    public double LogAtLeast(long count) => DiscreteTail.LogAtLeast(this, count);

    /// <summary>ln P(X ≤ count).</summary>
    public double LogAtMost(long count) => DiscreteTail.LogAtMost(this, count);

    /// <inheritdoc/>
    /// <remarks>Three binomial masses with the sampling fraction as their probability, which cancels.</remarks>
    public double LogMass(long count)
    {
        (long first, long last) = Support;
        if (count < first || count > last)
        {
            return double.NegativeInfinity;
        }

        if (first == last)
        {
            return 0;
        }

        double p = (double)_sample / _population, q = (double)(_population - _sample) / _population;
        long unmarked = _population - _marked, other = _sample - count;
        return Math.Min(0, BinomialDistribution.LogKernel(count, _marked - count, p, q)
            + BinomialDistribution.LogKernel(other, unmarked - other, p, q)
            - BinomialDistribution.LogKernel(_sample, _population - _sample, p, q));
    }

    /// <inheritdoc/>
    public double Ratio(long count) =>
        (_marked - count) / (count + 1.0)
        * ((_sample - count) / (_population - _marked - _sample + count + 1.0));
}
