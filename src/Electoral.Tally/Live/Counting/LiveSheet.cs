namespace Electoral.Tally.Live;

/// <summary>One change of a sheet, and the one before it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Counts">What the sheet adds to the count; null where it was withdrawn.</param>
/// <param name="Previous">The change before it, or null.</param>
internal sealed record LiveSheet(SheetVersion Change, SheetCounts? Counts, LiveSheet? Previous)
{
    /// <summary>The history, the first change first.</summary>
    public IReadOnlyList<SheetVersion> History()
    {
        var changes = new List<SheetVersion>();
        for (var at = this; at is not null; at = at.Previous) changes.Add(at.Change);
        changes.Reverse();
        return changes;
    }
}
