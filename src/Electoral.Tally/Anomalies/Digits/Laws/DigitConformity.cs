namespace Electoral.Tally.Statistics;

/// <summary>Nigrini's words (2012) for the mean absolute deviation from Benford's law, whatever n.</summary>
public enum DigitConformity
{
    /// <summary>"Close conformity".</summary>
    Close,

    /// <summary>"Acceptable conformity".</summary>
    Acceptable,

    /// <summary>"Marginally acceptable conformity".</summary>
    MarginallyAcceptable,

    /// <summary>"Nonconformity".</summary>
    Nonconformity,
}
