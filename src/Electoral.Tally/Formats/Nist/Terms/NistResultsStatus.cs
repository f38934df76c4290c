namespace Electoral.Tally.Nist;

/// <summary>How final the results of a report are.</summary>
public enum NistResultsStatus
{
    /// <summary>Unofficial, and not of all units ("unofficial-partial").</summary>
    UnofficialPartial,

    /// <summary>Unofficial, of all units ("unofficial-complete").</summary>
    UnofficialComplete,

    /// <summary>Certified by the authority ("certified").</summary>
    Certified,

    /// <summary>A correction of an earlier report ("correction").</summary>
    Correction,

    /// <summary>A recount ("recount").</summary>
    Recount,

    /// <summary>Before the election: the candidates, without votes ("pre-election").</summary>
    PreElection,
}
