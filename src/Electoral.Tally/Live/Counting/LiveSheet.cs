namespace Electoral.Tally.Live;

/// <summary>The last change of a sheet, what it adds to the count, and the changes before it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Counts">What the sheet adds to the count; null where it was withdrawn.</param>
/// <param name="Earlier">The changes before it, or null.</param>
internal sealed record LiveSheet(SheetVersion Change, SheetCounts? Counts, EarlierChange? Earlier)
{
    /// <summary>The change that follows this one.</summary>
    public LiveSheet Next(SheetVersion change, SheetCounts? counts) => new(change, counts, new(Change, Earlier));

    /// <summary>The history, the first change first.</summary>
    public IReadOnlyList<SheetVersion> History()
    {
        var changes = new List<SheetVersion> { Change };
        for (var at = Earlier; at is not null; at = at.Previous) changes.Add(at.Change);
        changes.Reverse();
        return changes;
    }
}
