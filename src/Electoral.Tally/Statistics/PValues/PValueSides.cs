namespace Electoral.Tally;

/// <summary>Which outcomes a <see cref="PValue"/> counts as at least as extreme as the observed one.</summary>
public enum PValueSides
{
    /// <summary>
    /// Those on one side of the observed statistic; this includes tests whose statistic grows with any departure.
    /// </summary>
    OneSided,

    /// <summary>Those on both sides.</summary>
    TwoSided,
}
