namespace Electoral.Tally;

/// <summary>What a column of totals is to somebody who reads it as a table of sheets.</summary>
internal enum TotalsRole
{
    Field,
    Votes,
    Extra,
}
