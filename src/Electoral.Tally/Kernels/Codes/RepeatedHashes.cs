using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Finds the rows whose hash another row has as well.</summary>
/// <remarks>
/// Rows are laid out by the upper bits of their hashes, in ranges that fit in a cache, each with its row and 32 further
/// bits; inside a range, repeated hashes are found with a small table of indexes. Only what is found is sorted. The
/// answer is the same for any number of threads.
/// </remarks>
internal sealed class RepeatedHashes
{
    private const int MostRanges = 1024, RangeRows = 1 << 13, PartRows = 1 << 14;

    private readonly ulong[] _hashes;
    private readonly int _bits;
    private readonly long[] _items;

    private RepeatedHashes(ulong[] hashes)
    {
        int ranges = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(hashes.Length / RangeRows, 1, MostRanges));
        (_hashes, _bits) = (hashes, BitOperations.Log2((uint)ranges));
        _items = GC.AllocateUninitializedArray<long>(hashes.Length);
    }

    /// <summary>Groups of rows whose hashes agree in 32 bits and the range, a little more often than they are equal.
    /// </summary>
    /// <param name="hashes">The hash of each row.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <returns>Groups of two rows and more, each in the order of the rows.</returns>
    public static IEnumerable<int[]> Find(ulong[] hashes, int threads)
    {
        var find = new RepeatedHashes(hashes);
        int ranges = 1 << find._bits, parts = Math.Clamp(hashes.Length / PartRows, 1, threads);
        int size = (hashes.Length + parts - 1) / parts;
        var next = new int[parts][];
        var workload = new Workload(threads, 1, 0, CancellationToken.None);
        workload.For(parts, part => find.Count(part * size, size, next[part] = new int[ranges]));
        int[] starts = GroupStarts.Of(next, ranges);
        workload.For(parts, part => find.LayOut(part * size, size, next[part]));
        var found = new List<int[]>?[ranges];
        workload.For(ranges, () => new Slots(), (range, indexes) =>
            found[range] = indexes.Repeated(find._items.AsSpan(starts[range]..starts[range + 1])));
        return found.SelectMany(groups => groups ?? []);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RangeOf(ulong hash) => _bits == 0 ? 0 : (int)(hash >> (64 - _bits));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(int from, int size, int[] counts)
    {
        int end = Math.Min(from + size, _hashes.Length);
        for (int row = from; row < end; row++) counts[RangeOf(_hashes[row])]++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LayOut(int from, int size, int[] next)
    {
        int end = Math.Min(from + size, _hashes.Length);
        for (int row = from; row < end; row++)
        {
            ulong hash = _hashes[row];
            _items[next[RangeOf(hash)]++] = unchecked((long)(hash << 32)) | (uint)row;
        }
    }

    /// <summary>Where hashes were seen: a table of indexes, by further bits of the hash. For one thread.</summary>
    private sealed class Slots
    {
        private int[] _indexOf = [];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public List<int[]>? Repeated(ReadOnlySpan<long> items)
        {
            // Twice as many slots as items, and a power of two: an entry is one more than
            // the index of the item, 0 is free.
            int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, items.Length * 2));
            if (_indexOf.Length < slots) _indexOf = new int[slots];
            var indexOf = _indexOf.AsSpan(0, slots);
            indexOf.Clear();
            List<long>? repeated = null;
            for (int i = 0; i < items.Length; i++)
            {
                int tag = TagOf(items[i]), slot = tag & (slots - 1), index = indexOf[slot];
                while (index != 0 && TagOf(items[index - 1]) != tag)
                {
                    slot = (slot + 1) & (slots - 1);
                    index = indexOf[slot];
                }

                if (index == 0)
                {
                    indexOf[slot] = i + 1;
                    continue;
                }

                repeated ??= [];
                repeated.Add(items[index - 1]);
                repeated.Add(items[i]);
            }

            return repeated is null ? null : Groups(repeated);
        }

        private static int TagOf(long item) => unchecked((int)(item >> 32));

        private static List<int[]> Groups(List<long> repeated)
        {
            long[] items = [.. repeated];
            Array.Sort(items);
            var groups = new List<int[]>();
            var rows = new List<int>();
            for (int i = 0; i < items.Length; i++)
            {
                int row = unchecked((int)items[i]);
                if (rows.Count == 0 || rows[^1] != row) rows.Add(row);
                if (i + 1 < items.Length && TagOf(items[i + 1]) == TagOf(items[i])) continue;
                groups.Add([.. rows]);
                rows.Clear();
            }

            return groups;
        }
    }
}
