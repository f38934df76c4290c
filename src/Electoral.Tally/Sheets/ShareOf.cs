namespace Electoral.Tally;

/// <summary>What a share of the votes is a share of.</summary>
public enum ShareOf
{
    /// <summary>The valid votes: the source's, or derived ones if it has none. This is the default.</summary>
    Valid = 0,

    /// <summary>The ballots cast: the source's, or derived ones if it has none.</summary>
    BallotsCast = 1,

    /// <summary>The registered voters.</summary>
    Registered = 2,
}
