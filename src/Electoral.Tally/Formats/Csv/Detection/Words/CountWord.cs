namespace Electoral.Tally;

/// <summary>What the name of a column of counts says of it.</summary>
/// <param name="Field">The count that it proposes; null where it is none that a sheet is read for.</param>
/// <param name="IsLoose">Whether the name may as well be that of something near it.</param>
internal readonly record struct CountWord(CountField? Field, bool IsLoose);
