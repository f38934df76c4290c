namespace Electoral.Tally.Kernels;

/// <summary>Adds up runs of consecutive items, in parallel whatever their lengths.</summary>
/// <remarks>
/// The work is cut into blocks of equal numbers of items, not into runs, so that one run of all items is shared as
/// evenly as a million short ones. A run that crosses the border of a block is added to by several threads at once;
/// sums of whole numbers do not depend on their order.
/// </remarks>
internal static class RunSums
{
    /// <param name="starts">The first item of each run and the end of the last; ascending.</param>
    /// <param name="adder">Adds up the items of a part of a run.</param>
    /// <param name="sums">The sums, run after run, <paramref name="columns"/> each; added to.</param>
    /// <param name="columns">The number of sums of a run.</param>
    /// <param name="work">The threads, and the number of items in a block.</param>
    public static void Add<TAdder>(ReadOnlyMemory<int> starts, TAdder adder, long[] sums, int columns, Workload work)
        where TAdder : struct, IItemAdder
    {
        int first = starts.Span[0], end = starts.Span[^1];
        work.For(work.BlocksOf(end - first), block =>
        {
            int from = first + block * work.BlockItems;
            AddBlock(starts.Span, adder, sums, columns, from, (int)Math.Min(end, (long)from + work.BlockItems));
        });
    }

    /// <summary>
    /// Adds the items <paramref name="from"/> … <paramref name="to"/> - 1 to the runs that they belong to.
    /// </summary>
    public static void AddBlock<TAdder>(
        ReadOnlySpan<int> starts, TAdder adder, long[] sums, int columns, int from, int to)
        where TAdder : struct, IItemAdder
    {
        const int FewColumns = 64;
        Span<long> part = columns <= FewColumns ? stackalloc long[FewColumns] : new long[columns];
        part = part[..columns];
        for (int run = RunOf(starts, from); from < to; run++)
        {
            int end = Math.Min(starts[run + 1], to);
            if (end == from) continue;
            var sum = sums.AsSpan(run * columns, columns);
            if (starts[run] >= from && starts[run + 1] <= to)
            {
                adder.Add(from, end, sum);
            }
            else
            {
                part.Clear();
                adder.Add(from, end, part);
                for (int column = 0; column < columns; column++) Interlocked.Add(ref sum[column], part[column]);
            }

            from = end;
        }
    }

    /// <summary>The run that holds an item: of several that begin there, the last, which alone is not empty.</summary>
    private static int RunOf(ReadOnlySpan<int> starts, int item)
    {
        int low = 0, high = starts.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= item) low = middle;
            else high = middle;
        }

        return low;
    }
}
