namespace Electoral.Tally;

/// <summary>The members of a sheet in JSON, in the order in which they are written.</summary>
internal enum SheetJsonField
{
    Version,
    Unit,
    Names,
    Code,
    Key,
    Registered,
    BallotsCast,
    Valid,
    Blank,
    Invalid,
    Votes,
    Extra,
    Stratum,
    Status,
    Provenance,
}
