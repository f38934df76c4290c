using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts the rows of count columns into another order.</summary>
internal static class CountReorder
{
    private const int Width = Transpose.Width;

    /// <summary>The columns with the rows in another order, as columns of their own.</summary>
    public static CountColumn[] Take(CountColumn[] columns, Arrangement rows)
    {
        int[] order = rows.Order;
        var taken = new CountColumn[columns.Length];
        var workload = new Workload(rows.Threads, 1, 0, CancellationToken.None);
        var missing = new RowSet?[columns.Length];
        workload.For(columns.Length, i => missing[i] = columns[i].TakeMissing(order));
        // Row by row, eight columns cost one wait for memory; whole runs are copied as they are.
        int[] narrow = rows.Runs is null
            ? [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].IsNarrow)]
            : [];
        var tiles = narrow.Length == 0
            ? []
            : GC.AllocateUninitializedArray<Vector128<ushort>>(columns[0].Count);
        foreach (int[] group in narrow.Chunk(Width))
        {
            ushort[][] counts = RowGather.Take(
                [.. group.Select(i => NarrowOf(columns[i]))], order, tiles, rows.Threads);
            for (int i = 0; i < group.Length; i++) taken[group[i]] = new(counts[i], 0, order.Length, missing[group[i]]);
        }

        for (int i = 0; i < columns.Length; i++)
        {
            taken[i] ??= columns[i].TryGetMemory(out ReadOnlyMemory<int> wide)
                ? new(rows.Take(wide), 0, order.Length, missing[i])
                : new CountColumn(rows.Take(NarrowOf(columns[i])), 0, order.Length, missing[i]);
        }

        return taken;
    }

    private static ReadOnlyMemory<ushort> NarrowOf(CountColumn column) =>
        column.TryGetMemory(out ReadOnlyMemory<ushort> counts) ? counts : default;
}
