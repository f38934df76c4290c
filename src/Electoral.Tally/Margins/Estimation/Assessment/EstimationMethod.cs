namespace Electoral.Tally;

/// <summary>A way to estimate the lead in the whole from collected sheets.</summary>
public enum EstimationMethod
{
    /// <summary>Σ N/n Σ y in each stratum.</summary>
    Expansion,

    /// <summary>Registered voters of the whole times one ratio.</summary>
    CombinedRatio,

    /// <summary>Registered voters of each stratum times its own ratio.</summary>
    SeparateRatio,

    /// <summary>Strata formed after the fact.</summary>
    PostStratified,

    /// <summary>Weights that hit the known numbers of stations and registered voters.</summary>
    Regression,

    /// <summary>The combined ratio with whole centres as units.</summary>
    ClusteredRatio,

    /// <summary>The combined ratio with the variance of the delete-one jackknife.</summary>
    Jackknife,

    /// <summary>The combined ratio with Rao and Wu's rescaled bootstrap.</summary>
    Bootstrap,

    /// <summary>Each missing station predicted from the finest unit that has sheets.</summary>
    HierarchicalRatio,

    /// <summary>Outstanding votes by shares of strata drawn towards their common level.</summary>
    EmpiricalBayes,

    /// <summary>Outstanding votes of the two from a beta-binomial distribution.</summary>
    BetaBinomial,

    /// <summary>Missing stations predicted from an earlier election.</summary>
    Conformal,

    /// <summary>A drawn sample with nothing assumed of the stations that did not report.</summary>
    ImbensManski,
}
