namespace Electoral.Tally.Kernels;

/// <summary>A unimodal or U-shaped distribution on the whole numbers of an interval, known by
/// its masses' ratios.</summary>
internal interface IDiscreteDistribution
{
    /// <summary>The least and the greatest number of positive mass.</summary>
    (long First, long Last) Support { get; }

    /// <summary>The mean, where a tail is better summed from the other side.</summary>
    double Mean { get; }

    /// <summary>ln P(X = count).</summary>
    double LogMass(long count);

    /// <summary>P(X = count + 1) / P(X = count).</summary>
    double Ratio(long count);
}
