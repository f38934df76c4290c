namespace Electoral.Tally;

/// <summary>What a filter can ask a row for and the row may lack; fields have the numbers of their enum.</summary>
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
