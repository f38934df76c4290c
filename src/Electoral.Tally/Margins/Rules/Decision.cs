namespace Electoral.Tally;

/// <summary>Whether an outcome is the same whatever the missing stations hold.</summary>
public enum Decision
{
    /// <summary>More than one outcome is possible, or there is no bound. This is the default.</summary>
    NotDecided = 0,

    /// <summary>One outcome alone is possible, as far as the premises hold.</summary>
    Decided = 1,
}
