using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts the rows of count columns, and the sheets' codes with them, into another order.</summary>
internal static class CountReorder
{
    /// <summary>The columns and the codes with the rows in another order, as columns of their own.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="rows">The order.</param>
    /// <param name="overwrite">Whether the columns are no longer needed.</param>
    public static (CountColumn[] Columns, SheetCodes Codes) Take(
        CountColumn[] columns, SheetCodes codes, RowPermutation rows, bool overwrite)
    {
        var missing = new RowSet?[columns.Length];
        new Workload(rows.Threads, 1, 0, CancellationToken.None).For(
            columns.Length, i => missing[i] = columns[i].TakeMissing(rows.Order));
        return rows.Runs is null
            ? Gathered(columns, codes, missing, rows, overwrite)
            : Copied(columns, codes, missing, rows);
    }

    /// <summary>Whole runs are copied as they are.</summary>
    private static (CountColumn[] Columns, SheetCodes Codes) Copied(
        CountColumn[] columns, SheetCodes codes, RowSet?[] missing, RowPermutation rows)
    {
        var taken = new CountColumn[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            taken[i] = columns[i].IsNarrow
                ? new(rows.Take(NarrowOf(columns[i])), 0, rows.Order.Length, missing[i])
                : new CountColumn(rows.Take(WideOf(columns[i])), 0, rows.Order.Length, missing[i]);
        }

        return (taken, codes.Take(rows));
    }

    /// <summary>Row by row, all columns together need only one memory access to wait for.</summary>
    private static (CountColumn[] Columns, SheetCodes Codes) Gathered(
        CountColumn[] columns, SheetCodes codes, RowSet?[] missing, RowPermutation rows, bool overwrite)
    {
        var wide = columns.Where(column => !column.IsNarrow).Select(WideOf);
        if (codes.AreNumbers) wide = wide.Prepend(codes.NumbersMemory);
        var narrow = columns.Where(column => column.IsNarrow).Select(NarrowOf);
        var (wideTaken, narrowTaken) = RowGather.Take([.. wide], [.. narrow], rows, overwrite);
        var (nextWide, nextNarrow) = (new Queue<int[]>(wideTaken), new Queue<ushort[]>(narrowTaken));
        var codesTaken = codes.AreNumbers ? new(nextWide.Dequeue(), rows.Order.Length) : codes.Take(rows);
        var taken = columns.Select((column, i) => column.IsNarrow
            ? new(nextNarrow.Dequeue(), 0, rows.Order.Length, missing[i])
            : new CountColumn(nextWide.Dequeue(), 0, rows.Order.Length, missing[i]));
        return ([.. taken], codesTaken);
    }

    private static ReadOnlyMemory<ushort> NarrowOf(CountColumn column) =>
        column.TryGetStored(out ReadOnlyMemory<ushort> counts) ? counts : default;

    private static ReadOnlyMemory<int> WideOf(CountColumn column) =>
        column.TryGetStored(out ReadOnlyMemory<int> counts) ? counts : default;
}
