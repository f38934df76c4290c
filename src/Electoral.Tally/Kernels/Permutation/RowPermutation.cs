namespace Electoral.Tally.Kernels;

/// <summary>Puts rows into an order, some of them perhaps left out: one column after another.</summary>
/// <remarks>What is taken does not depend on the number of threads.</remarks>
internal sealed class RowPermutation
{
    private const int BlockItems = 1 << 16;

    private readonly Workload _work;

    /// <param name="order">The row for each position.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public RowPermutation(int[] order, int threads)
    {
        (Order, Threads, Runs) = (order, threads, RowRuns.Of(order));
        _work = new(threads, BlockItems, 0, CancellationToken.None);
    }

    /// <summary>The row for each position.</summary>
    public int[] Order { get; }

    /// <summary>The same as runs of rows; null where those are short.</summary>
    public RowRuns? Runs { get; }

    /// <summary>The same order by slots, for rows that move together; or null.</summary>
    public StagingSlots? Slots { get; init; }

    /// <summary>The maximum number of threads.</summary>
    public int Threads { get; }

    /// <summary>The items of a column in that order.</summary>
    public T[] Take<T>(ReadOnlyMemory<T> source)
    {
        if (Runs is not { } runs) return Gather.Take(source, Order, Threads);
        var taken = GC.AllocateUninitializedArray<T>(Order.Length);
        _work.ForRanges(taken.Length, (from, end) => runs.Copy(source.Span, from, taken.AsSpan(from..end)));
        return taken;
    }

    /// <inheritdoc cref="Take{T}(ReadOnlyMemory{T})"/>
    public T[] Take<T>(T[] source) => Take<T>(source.AsMemory());
}
