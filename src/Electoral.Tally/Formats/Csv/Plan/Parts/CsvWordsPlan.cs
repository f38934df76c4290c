namespace Electoral.Tally;

/// <summary>A field and the words that decide whether a record is included.</summary>
/// <param name="Field">The field.</param>
/// <param name="Words">The words.</param>
internal sealed record CsvWordsPlan(int Field, CsvWords Words);
