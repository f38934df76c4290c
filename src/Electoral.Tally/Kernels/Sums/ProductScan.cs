using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>Cross-products of runs of consecutive rows, in parallel whatever the lengths of the runs.</summary>
/// <remarks>
/// The work is cut into blocks of equal numbers of rows. A run that crosses a border is merged from several blocks
/// under a lock; sums of whole numbers do not depend on the order.
/// </remarks>
internal static class ProductScan
{
    /// <param name="columns">The variables.</param>
    /// <param name="starts">The first row of each run and the end of the last; ascending.</param>
    /// <param name="work">The threads, and the number of rows in a block.</param>
    public static ProductSums[] Of(ProductColumn[] columns, int[] starts, Workload work)
    {
        var sums = new ProductSums[starts.Length - 1];
        for (int run = 0; run < sums.Length; run++) sums[run] = new(columns.Length);
        Debug.Assert(columns.Length <= 1_024, "The largest counts of a block lie on the stack.");
        int first = starts[0], end = starts[^1];
        work.For(work.BlocksOf(end - first), block =>
        {
            int from = first + block * work.BlockItems;
            AddBlock(columns, starts, sums, from, (int)Math.Min(end, (long)from + work.BlockItems));
        });
        return sums;
    }

    private static void AddBlock(ProductColumn[] columns, int[] starts, ProductSums[] sums, int from, int to)
    {
        // Of several runs that begin there the last one holds the row: the others are empty.
        int run = Array.BinarySearch(starts, from);
        if (run < 0) run = ~run - 1;
        while (run < sums.Length && from < to)
        {
            int end = Math.Min(starts[run + 1], to);
            if (end > from)
            {
                bool isWhole = starts[run] == from && starts[run + 1] == end;
                if (isWhole) sums[run].Add(columns, from, end);
                else Merge(columns, from, end, sums[run]);
                from = end;
            }

            run++;
        }
    }

    private static void Merge(ProductColumn[] columns, int from, int end, ProductSums sum)
    {
        var part = new ProductSums(columns.Length);
        part.Add(columns, from, end);
        lock (sum) sum.Merge(part);
    }
}
