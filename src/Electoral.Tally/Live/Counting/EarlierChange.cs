namespace Electoral.Tally.Live;

/// <summary>A change of a sheet that a later one followed.</summary>
/// <param name="Change">The change.</param>
/// <param name="Previous">The one before it, or null.</param>
internal sealed record EarlierChange(SheetVersion Change, EarlierChange? Previous);
