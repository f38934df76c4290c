using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Puts rows into buckets, without comparing, and keeping the order of the rows of a bucket.</summary>
/// <remarks>
/// A counting sort in parts: each part of the rows is counted, each part then knows where its rows of a bucket begin,
/// and all parts are laid out at once. The result is the same for any number of parts.
/// </remarks>
internal static class RowBuckets
{
    /// <summary>Orders rows by bucket.</summary>
    /// <param name="bucketOfRow">The bucket of each row.</param>
    /// <param name="buckets">The number of buckets.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <returns>The row at each position, and where each bucket begins, and the end of the last.</returns>
    public static (int[] Order, int[] Starts) Order(int[] bucketOfRow, int buckets, int threads)
    {
        int rows = bucketOfRow.Length;
        // A part takes as much memory as there are buckets: few rows per bucket allow few parts.
        int parts = (int)Math.Clamp(Math.Min(threads, rows * 2L / Math.Max(buckets, 1)), 1, Math.Max(1, rows >> 14));
        var next = new int[parts][];
        int size = (rows + parts - 1) / Math.Max(parts, 1);
        var workload = new Workload(threads, 1, 0, CancellationToken.None);
        workload.For(parts, part =>
        {
            next[part] = new int[buckets];
            Count(bucketOfRow.AsSpan(Math.Min(part * size, rows)..Math.Min((part + 1) * size, rows)), next[part]);
        });
        int[] starts = GroupStarts.Of(next, buckets);
        int[] order = GC.AllocateUninitializedArray<int>(rows);
        workload.For(parts, part => LayOut(
            bucketOfRow, Math.Min(part * size, rows), Math.Min((part + 1) * size, rows), next[part], order));
        return (order, starts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<int> buckets, int[] counts)
    {
        foreach (int bucket in buckets) counts[bucket]++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LayOut(int[] bucketOfRow, int from, int end, int[] next, int[] order)
    {
        for (int row = from; row < end; row++) order[next[bucketOfRow[row]]++] = row;
    }
}
