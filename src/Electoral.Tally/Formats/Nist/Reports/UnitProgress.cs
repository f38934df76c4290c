namespace Electoral.Tally;

/// <summary>How far the count of all ballots of a unit has progressed.</summary>
internal enum UnitProgress : byte
{
    /// <summary>The report does not say.</summary>
    NotSaid,
    Completed,
    InProcess,
    NotProcessed,
    Unknown,
}
