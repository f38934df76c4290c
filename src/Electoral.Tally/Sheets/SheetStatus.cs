namespace Electoral.Tally;

/// <summary>Whether a sheet enters totals, tests and margins.</summary>
public enum SheetStatus
{
    /// <summary>The sheet counts. This is the default.</summary>
    Counted = 0,

    /// <summary>The sheet was annulled by the authority; it is listed with every total and included in none.</summary>
    Annulled = 1,

    /// <summary>The sheet awaits a decision; margins treat its station as missing.</summary>
    Pending = 2,
}
