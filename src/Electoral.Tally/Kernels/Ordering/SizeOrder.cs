namespace Electoral.Tally.Kernels;

/// <summary>Orders rows by size, so that rows of one size share what depends on the size alone.</summary>
internal static class SizeOrder
{
    private const int FewSizes = 1 << 16;

    /// <summary>Orders rows.</summary>
    /// <param name="rows">The rows to order, ascending.</param>
    /// <param name="sizes">The size of each row of the table; 0 or more for those to order.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <returns>The rows by size, those of one size ascending.</returns>
    public static int[] Of(int[] rows, int[] sizes, int threads)
    {
        int[] keys = new int[rows.Length];
        int largest = 0;
        for (int i = 0; i < keys.Length; i++) largest = Math.Max(largest, keys[i] = sizes[rows[i]]);
        int[] order = new int[rows.Length];
        if (largest >= FewSizes && largest / 4 >= rows.Length)
        {
            rows.CopyTo(order, 0);
            SortByIntKey.Sort(order, sizes);
            return order;
        }

        int[] indexes = RowBuckets.Order(keys, largest + 1, threads).Order;
        for (int i = 0; i < order.Length; i++) order[i] = rows[indexes[i]];
        return order;
    }
}
