namespace Electoral.Tally.Live;

/// <summary>A sheet to be submitted, and its version.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Version">
/// Its version, from 1; null for one after the version that counts, unless the counts are the same.
/// </param>
/// <remarks>Equality compares both, the sheet as sheets are compared. The default value has no sheet.</remarks>
public readonly record struct SheetSubmission(TallySheet Sheet, long? Version = null);
