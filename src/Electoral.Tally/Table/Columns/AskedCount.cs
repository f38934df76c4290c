namespace Electoral.Tally;

/// <summary>
/// The counts that a filter can read from a row and that may be missing; fields have the numbers of their enum.
/// </summary>
internal enum AskedCount
{
    Registered = CountField.Registered,
    BallotsCast = CountField.BallotsCast,
    Valid = CountField.Valid,
    Blank = CountField.Blank,
    Invalid = CountField.Invalid,
    Votes,
    EffectiveValid,
    EffectiveBallots,
    Turnout,
    Share,
}
