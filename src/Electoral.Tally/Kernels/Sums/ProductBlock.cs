namespace Electoral.Tally.Kernels;

/// <summary>Adds a block of rows to sums and products: every two columns while the block is in the cache.</summary>
/// <remarks>
/// Two columns of 16 bits go through <see cref="DotProduct"/>; a block of few rows, or a column of more bits, goes
/// pair by pair. All of it is exact.
/// </remarks>
internal static class ProductBlock
{
    /// <summary>The rows of a block: 13 columns of 16 bits take 26 kB, less than the nearest cache.</summary>
    public const int Rows = 1_024;

    private const int FewRows = 16;

    public static void Add(
        ReadOnlySpan<ProductColumn> columns, int start, int end, Span<long> sums, Span<UInt128> products)
    {
        bool isNarrow = true;
        foreach (var column in columns) isNarrow &= column.IsNarrow;
        if (isNarrow && end - start >= FewRows) AddNarrow(columns, start, end - start, sums, products);
        else AddAny(columns, start, end - start, sums, products);
    }

    /// <summary>The oracle, for columns of any width.</summary>
    public static void AddAny(
        ReadOnlySpan<ProductColumn> columns, int start, int rows, Span<long> sums, Span<UInt128> products)
    {
        long[] counts = new long[columns.Length * rows];
        for (int i = 0; i < columns.Length; i++) columns[i].CopyTo(start, counts.AsSpan(i * rows, rows));
        int index = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            var first = counts.AsSpan(i * rows, rows);
            foreach (long count in first) sums[i] += count;
            for (int j = i; j < columns.Length; j++)
            {
                products[index++] += Product(first, counts.AsSpan(j * rows, rows));
            }
        }
    }

    private static UInt128 Product(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        UInt128 sum = 0;
        for (int row = 0; row < first.Length; row++) sum += (UInt128)(ulong)first[row] * (ulong)second[row];
        return sum;
    }

    private static void AddNarrow(
        ReadOnlySpan<ProductColumn> columns, int start, int rows, Span<long> sums, Span<UInt128> products)
    {
        Span<int> largest = stackalloc int[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            var counts = columns[i].Narrow.Span.Slice(start, rows);
            largest[i] = DotProduct.Largest(counts);
            sums[i] += ColumnSum.Of(counts);
        }

        int index = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            var first = columns[i].Narrow.Span.Slice(start, rows);
            for (int j = i; j < columns.Length; j++)
            {
                var second = columns[j].Narrow.Span.Slice(start, rows);
                products[index++] += DotProduct.Of(first, second, largest[i], largest[j]);
            }
        }
    }
}
