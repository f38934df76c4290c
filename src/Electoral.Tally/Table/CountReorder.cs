using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts the rows of count columns into another order.</summary>
internal static class CountReorder
{
    private const int Width = Transpose.Width;

    /// <summary>The columns with the rows in <paramref name="order"/>, as columns of their own.</summary>
    public static CountColumn[] Take(CountColumn[] columns, int[] order, int threads)
    {
        var taken = new CountColumn[columns.Length];
        int[] narrow = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].IsNarrow)];
        var workload = new Workload(threads, 1, 0, CancellationToken.None);
        var missing = new RowSet?[columns.Length];
        workload.For(columns.Length, i => missing[i] = columns[i].TakeMissing(order));
        var tiles = narrow.Length == 0
            ? []
            : GC.AllocateUninitializedArray<Vector128<ushort>>(columns[0].Count);
        foreach (int[] group in narrow.Chunk(Width))
        {
            ushort[][] counts = RowGather.Take([.. group.Select(i => NarrowOf(columns[i]))], order, tiles, threads);
            for (int i = 0; i < group.Length; i++) taken[group[i]] = new(counts[i], 0, order.Length, missing[group[i]]);
        }

        for (int i = 0; i < columns.Length; i++)
        {
            if (!columns[i].TryGetMemory(out ReadOnlyMemory<int> wide)) continue;
            taken[i] = new CountColumn(Gather.Take(wide, order, threads), 0, order.Length, missing[i]);
        }

        return taken;
    }

    private static ReadOnlyMemory<ushort> NarrowOf(CountColumn column) =>
        column.TryGetMemory(out ReadOnlyMemory<ushort> counts) ? counts : default;
}
