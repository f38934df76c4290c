namespace Electoral.Tally;

/// <summary>Whether a claim is possible given the collected sheets.</summary>
public enum ClaimVerdict
{
    /// <summary>
    /// No necessary condition fails; whether the claim can be true is not proved, because it covers a part of the
    /// stations that is not known one by one, or because a bound is missing.
    /// </summary>
    NotExcluded = 0,

    /// <summary>The claim covers every station, and the missing ones can hold what it says beyond the sheets.</summary>
    Feasible = 1,

    /// <summary>Whatever the missing stations hold, the claim cannot be true if its premises hold.</summary>
    Impossible = 2,
}
