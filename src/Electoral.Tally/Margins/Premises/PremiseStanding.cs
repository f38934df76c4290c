namespace Electoral.Tally;

/// <summary>How the collected sheets bear on a premise.</summary>
public enum PremiseStanding
{
    /// <summary>The sheets cannot say.</summary>
    NotTested = 0,

    /// <summary>
    /// It holds for every collected sheet that could be tested; that does not prove it for the missing ones.
    /// </summary>
    HoldsOnCollected = 1,

    /// <summary>It fails for at least one collected sheet.</summary>
    FailsOnCollected = 2,

    /// <summary>It cannot be relied on, because rows of the roll were not read.</summary>
    FailsOnRoll = 3,

    /// <summary>The roll or the sheets contradict it, but the caller states it.</summary>
    Stated = 4,
}
