using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds keys that come more than once.</summary>
/// <remarks>
/// Keys that ascend from row to row are all different, which is quickly seen. Else rows are ordered by a hash of their
/// key, 63 bits of it, with the kernel that orders rows by unit and code, and keys are compared only where the whole
/// hash is the same.
/// </remarks>
internal static class RepeatedKeys
{
    private const int BlockRows = 1 << 14, RowsOfBucket = 8;

    /// <summary>The rows of each key that comes more than once, in their order.</summary>
    public static IEnumerable<List<int>> Find(IKeyedRows keys, int threads)
    {
        var workload = new Workload(threads, BlockRows, 0, CancellationToken.None);
        if (Ascend(keys, workload)) yield break;
        int buckets = Math.Max(1, keys.Count / RowsOfBucket);
        int[] bucketOfRow = new int[keys.Count], codes = new int[keys.Count];
        workload.For(workload.BlocksOf(keys.Count), block =>
        {
            for (int row = block * BlockRows; row < Math.Min((block + 1) * BlockRows, keys.Count); row++)
            {
                ulong hash = keys.Hash(row);
                bucketOfRow[row] = (int)((hash >> 32) * (uint)buckets >> 32);
                codes[row] = (int)(hash & int.MaxValue);
            }
        });
        var (order, starts, mayRepeat) = RowOrder.Sort(bucketOfRow, buckets, codes, threads);
        for (int bucket = 0; mayRepeat && bucket < buckets; bucket++)
        {
            for (int place = starts[bucket], end; place < starts[bucket + 1]; place = end)
            {
                end = place + 1;
                while (end < starts[bucket + 1] && codes[order[end]] == codes[order[place]]) end++;
                if (end - place == 1) continue;
                foreach (var same in Groups(keys, order.AsSpan(place..end).ToArray())) yield return same;
            }
        }
    }

    private static bool Ascend(IKeyedRows keys, Workload workload)
    {
        bool ascend = true;
        workload.For(workload.BlocksOf(keys.Count), block =>
        {
            int end = Math.Min((block + 1) * BlockRows, keys.Count);
            for (int row = Math.Max(1, block * BlockRows); row < end && Volatile.Read(ref ascend); row++)
            {
                if (keys.Compare(row - 1, row) >= 0) Volatile.Write(ref ascend, false);
            }
        });
        return ascend;
    }

    private static IEnumerable<List<int>> Groups(IKeyedRows keys, int[] rows)
    {
        rows.AsSpan().Sort((left, right) =>
            keys.Compare(left, right) is var order && order != 0 ? order : left.CompareTo(right));
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = start + 1;
            while (end < rows.Length && keys.Compare(rows[end], rows[start]) == 0) end++;
            if (end - start > 1) yield return [.. rows[start..end]];
        }
    }
}
