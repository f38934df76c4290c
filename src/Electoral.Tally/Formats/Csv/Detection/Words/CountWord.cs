namespace Electoral.Tally;

/// <summary>What the name of a column of counts says about it.</summary>
/// <param name="Field">The count that it proposes; null if it is not one that is read from a sheet.</param>
/// <param name="IsLoose">Whether the name may also mean something similar.</param>
internal readonly record struct CountWord(CountField? Field, bool IsLoose);
