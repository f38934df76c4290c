namespace Electoral.Tally;

/// <summary>What a field that should be a count holds.</summary>
internal enum CsvNumber
{
    Count,
    Missing,
    NotANumber,
    Negative,
    TooLarge,
}
