namespace Electoral.Tally;

/// <summary>Of what a percentage is.</summary>
public enum PercentageOf
{
    /// <summary>Ballots cast of registered voters.</summary>
    Turnout,

    /// <summary>Votes of ballots cast.</summary>
    Result,

    /// <summary>Either of the two.</summary>
    Either,
}

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
