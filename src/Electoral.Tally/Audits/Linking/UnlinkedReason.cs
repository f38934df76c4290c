namespace Electoral.Tally.Audits;

/// <summary>Why a sheet of one source has no counterpart in the other.</summary>
public enum UnlinkedReason
{
    /// <summary>The other source has no such sheet.</summary>
    NoCounterpart = 0,

    /// <summary>The caller's key is null or empty for the sheet.</summary>
    NoKey = 1,

    /// <summary>One of the two sources has its key more than once, and no guess is made.</summary>
    RepeatedKey = 2,

    /// <summary>Several sheets of the other source fit equally well, and no guess is made.</summary>
    Ambiguous = 3,
}
