namespace Electoral.Tally.Kernels;

/// <summary>Items by the hash of their keys: those of a bucket, ascending, are to be compared.</summary>
/// <remarks>Four bytes an item and two to four for its share of the buckets. Immutable.</remarks>
internal sealed class HashBuckets
{
    private readonly int[] _starts;
    private readonly int[] _items;
    private readonly uint _mask;

    /// <param name="hashes">For each item its hash.</param>
    /// <param name="isLeft">Items that are never looked up; null for none.</param>
    public HashBuckets(ReadOnlySpan<uint> hashes, Func<int, bool>? isLeft = null)
    {
        _mask = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(hashes.Length, 2)) / 2 - 1;
        _starts = new int[_mask + 2];
        _items = GC.AllocateUninitializedArray<int>(hashes.Length);
        for (int item = 0; item < hashes.Length; item++)
        {
            if (isLeft?.Invoke(item) != true) _starts[hashes[item] & _mask]++;
        }

        int end = 0;
        foreach (ref int start in _starts.AsSpan()) (start, end) = (end, end + start);
        for (int item = 0; item < hashes.Length; item++)
        {
            if (isLeft?.Invoke(item) != true) _items[_starts[hashes[item] & _mask]++] = item;
        }

        // Each start has become the end of its bucket, which is the start of the next one.
        _starts.AsSpan(0, _starts.Length - 1).CopyTo(_starts.AsSpan(1));
        _starts[0] = 0;
    }

    /// <summary>The items that may have a hash, ascending.</summary>
    public ReadOnlySpan<int> Of(uint hash)
    {
        uint bucket = hash & _mask;
        return _items.AsSpan(_starts[bucket].._starts[bucket + 1]);
    }
}
