namespace Electoral.Tally;

/// <summary>The duplicates of a table.</summary>
/// <param name="Identical">How many are the same as the row that is kept.</param>
/// <param name="Different">How many give another count than the row that they collide with.</param>
/// <param name="Listed">The first of these in the order of the source.</param>
internal sealed record RepeatedRows(long Identical, long Different, IReadOnlyList<RepeatedRow> Listed)
{
    /// <summary>The rows as a reading report has them.</summary>
    /// <param name="sourceOf">The source of a staged row, and its number there.</param>
    public IReadOnlyList<DuplicateConflict> Conflicts(Func<int, (string Source, long Row)> sourceOf) =>
    [
        .. Listed.Select(pair =>
        {
            var ((source, row), (otherSource, otherRow)) = (sourceOf(pair.Row), sourceOf(pair.Other));
            return new DuplicateConflict
            {
                Sheet = pair.Sheet,
                Source = source,
                Row = row,
                OtherSource = otherSource,
                OtherRow = otherRow,
                IsOtherKept = pair.IsOtherKept,
                Counts = pair.Counts,
            };
        }),
    ];
}
