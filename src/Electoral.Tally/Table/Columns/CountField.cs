namespace Electoral.Tally;

/// <summary>The counts of a sheet apart from its votes, as fields of the source.</summary>
public enum CountField
{
    /// <summary>Registered voters.</summary>
    Registered,

    /// <summary>Ballots cast (voters who took part).</summary>
    BallotsCast,

    /// <summary>Valid votes.</summary>
    Valid,

    /// <summary>Blank votes.</summary>
    Blank,

    /// <summary>Invalid (null, spoilt) votes.</summary>
    Invalid,
}
