namespace Electoral.Tally;

/// <summary>What missingness is compared with.</summary>
public enum MissingnessMeasure
{
    /// <summary>The lead of the leader over the runner-up, as a share of the valid votes.</summary>
    Lead = 0,

    /// <summary>The turnout, ballots cast by registered voters.</summary>
    Turnout = 1,
}
