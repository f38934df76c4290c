using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds keys that occur more than once.</summary>
/// <remarks>
/// Keys that ascend from row to row are all different, which is quickly verified. Otherwise keys are compared only if
/// their hashes are the same.
/// </remarks>
internal static class RepeatedKeys
{
    private const int BlockRows = 1 << 14;

    /// <summary>The rows of each key that occurs more than once, in order.</summary>
    public static IEnumerable<List<int>> Find(IKeyedRows keys, int threads)
    {
        var workload = new Workload(threads, BlockRows, 0, CancellationToken.None);
        if (Ascend(keys, workload)) yield break;
        ulong[] hashes = GC.AllocateUninitializedArray<ulong>(keys.Count);
        workload.For(workload.BlocksOf(keys.Count), block =>
        {
            int end = Math.Min((block + 1) * BlockRows, keys.Count);
            for (int row = block * BlockRows; row < end; row++) hashes[row] = keys.Hash(row);
        });
        foreach (int[] rows in RepeatedHashes.Find(hashes, threads))
        {
            foreach (var same in Groups(keys, rows)) yield return same;
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
