namespace Electoral.Tally;

/// <summary>How a <see cref="PValue"/> was obtained.</summary>
public enum PValueMethod
{
    /// <summary>The method was not stated.</summary>
    Unstated,

    /// <summary>Exact: the probabilities of all outcomes at least as extreme were added up.</summary>
    Exact,

    /// <summary>A formula that is exact under the null hypothesis.</summary>
    ClosedForm,

    /// <summary>A limiting distribution or another approximation, good if counts are large.</summary>
    Asymptotic,

    /// <summary>The share of simulated outcomes at least as extreme, including the observed one.</summary>
    MonteCarlo,

    /// <summary>An upper bound: the p-value itself may be smaller.</summary>
    UpperBound,
}
