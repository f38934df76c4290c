namespace Electoral.Tally.Statistics;

/// <summary>How the variance between areas is estimated.</summary>
public enum ShrinkageMethod
{
    /// <summary>DerSimonian and Laird (1986): moments, in closed form.</summary>
    DerSimonianLaird,

    /// <summary>Paule and Mandel (1982): the generalised Q statistic equals its expectation.</summary>
    PauleMandel,

    /// <summary>Restricted maximum likelihood.</summary>
    Reml,
}
