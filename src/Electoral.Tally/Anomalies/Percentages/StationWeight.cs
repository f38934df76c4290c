namespace Electoral.Tally.Statistics;

/// <summary>What a station counts as.</summary>
public enum StationWeight
{
    /// <summary>One.</summary>
    One,

    /// <summary>Its registered voters.</summary>
    Registered,

    /// <summary>Its ballots cast.</summary>
    BallotsCast,

    /// <summary>The votes of the selection.</summary>
    Votes,
}
