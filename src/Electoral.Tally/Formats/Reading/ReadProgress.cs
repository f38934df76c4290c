namespace Electoral.Tally;

/// <summary>How far a reading has come.</summary>
/// <param name="BytesRead">Bytes taken from the sources so far, after decompression.</param>
/// <param name="RecordsRead">Data records so far, accepted or not.</param>
/// <remarks>Equality compares both. The default value is the beginning. Immutable.</remarks>
public readonly record struct ReadProgress(long BytesRead, long RecordsRead);
