namespace Electoral.Tally;

/// <summary>The outcome of giving a count to a sheet.</summary>
internal enum PivotOutcome
{
    /// <summary>The sheet has it.</summary>
    Noted,

    /// <summary>The sheet had one, and a second is refused.</summary>
    Repeated,

    /// <summary>The sum would exceed the range of a count.</summary>
    TooLarge,
}
