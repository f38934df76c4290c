using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Copies the elements at given indexes.</summary>
internal static class Gather
{
    private const int BlockItems = 1 << 16;

    public static T[] Take<T>(ReadOnlySpan<T> source, ReadOnlySpan<int> order)
    {
        var taken = GC.AllocateUninitializedArray<T>(order.Length);
        Take(source, order, taken);
        return taken;
    }

    /// <inheritdoc cref="Take{T}(ReadOnlyMemory{T}, ReadOnlyMemory{int}, int)"/>
    public static T[] Take<T>(T[] source, ReadOnlyMemory<int> order, int threads) =>
        Take<T>(source.AsMemory(), order, threads);

    /// <summary>The same, by several threads.</summary>
    public static T[] Take<T>(ReadOnlyMemory<T> source, ReadOnlyMemory<int> order, int threads)
    {
        var taken = GC.AllocateUninitializedArray<T>(order.Length);
        var workload = new Workload(threads, BlockItems, 0, CancellationToken.None);
        workload.For(workload.BlocksOf(order.Length), block =>
        {
            int from = block * BlockItems, end = Math.Min(from + BlockItems, order.Length);
            Take(source.Span, order.Span[from..end], taken.AsSpan(from..end));
        });
        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Take<T>(ReadOnlySpan<T> source, ReadOnlySpan<int> order, Span<T> taken)
    {
        for (int i = 0; i < taken.Length; i++) taken[i] = source[order[i]];
    }
}
