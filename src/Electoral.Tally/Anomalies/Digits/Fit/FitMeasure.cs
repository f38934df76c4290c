namespace Electoral.Tally.Statistics;

/// <summary>The statistics of <see cref="GoodnessOfFit"/> whose null distribution can be simulated.</summary>
public enum FitMeasure
{
    /// <summary>Pearson's X².</summary>
    Pearson,

    /// <summary>The Kolmogorov–Smirnov distance D; times √n in Morrow (2010).</summary>
    KolmogorovSmirnov,

    /// <summary>Chebyshev's distance; times √n it is m*.</summary>
    Chebyshev,

    /// <summary>Kuiper's V.</summary>
    Kuiper,

    /// <summary>n Σ(r − p)²; its root is d*.</summary>
    Euclid,

    /// <summary>Freedman's U².</summary>
    FreedmanWatson,

    /// <summary>a*, the distance of the mean digit from its expectation (Judge and Schechter 2009).</summary>
    MeanDigit,

    /// <summary>
    /// J², the signed square of the correlation of shares and probabilities (Joenssen 2013); small values are extreme.
    /// </summary>
    Correlation,

    /// <summary>The mean absolute deviation of shares from probabilities.</summary>
    MeanAbsoluteDeviation,
}
