namespace Electoral.Tally;

/// <summary>Makes a table from staged columns: orders units and rows, and removes what must not be in it.</summary>
/// <remarks>The result depends only on the staged rows and their order, never on the number of threads.</remarks>
internal static class TableAssembler
{
    public static Assembly Assemble(StagedTable staged)
    {
        var (tree, rank) = UnitOrdering.Order(staged.Units, staged.Threads);
        int rows = staged.Columns.Count;
        bool inOrder = staged.CodesAscend && rank is null && staged.Units is { RowStart: not null, Order: null };
        var (order, rowStart, mayRepeat) = inOrder
            ? (null, staged.Units.RowStart!, false)
            : RowOrdering.Order(staged.Units, rank, staged.Columns.Codes, rows, staged.Threads);
        var view = new OrderedRows(tree, order, rowStart, rows);

        var dropped = new DroppedRows(rows);
        UniqueLevels.Drop(staged.Units.Unique, staged.Columns.Status, view, dropped);
        Duplicates.Drop(staged, view, mayRepeat, dropped);
        // Must come before the columns are reordered, which may overwrite them.
        var repeated = DuplicateComparison.Of(staged, dropped);
        if (dropped.Count > 0) (order, rowStart) = dropped.Without(view, staged.Threads);
        (tree, rowStart) = UnitPruning.Prune(tree, rowStart, staged.Threads);

        var columns = order is null
            ? staged.Columns
            : staged.Columns.Take(
                new(order, staged.Threads) { Slots = order == staged.Units.Order ? staged.Units.Slots : null },
                staged.AreColumnsFree);
        return new(tree, rowStart, columns.InCanonicalForm(staged.Threads), dropped, repeated);
    }

    /// <summary>The result of <see cref="Assemble"/>: the parts of a table, and the rows that are not in it.</summary>
    internal sealed record Assembly(
        UnitTree Tree, int[] RowStart, TableColumns Columns, DroppedRows Dropped, RepeatedRows Repeated);
}
