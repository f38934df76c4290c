using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Orders units by parent, and inside a parent by code.</summary>
/// <remarks>
/// Parents are few and known: a counting sort groups by them without comparing. Inside a parent, codes of at most 17
/// digits are packed into one number each (value, then length) and sorted as numbers. Where none is a number, those
/// eight bytes are one that follow what all have in common, and only codes with the same ones are compared.
/// </remarks>
internal static class SiblingSort
{
    private const int BlockUnits = 1 << 14;

    public static int[] Order(TextArray codes, int[] parents, int parentCount, int threads = 1) =>
        Order(codes, parents, parentCount, threads, out _);

    /// <summary>Orders units, and returns whether all of them differ.</summary>
    public static int[] Order(TextArray codes, int[] parents, int parentCount, int threads, out bool differ)
    {
        var (order, starts) = RowBuckets.Order(parents, parentCount, threads);
        int blocks = Math.Clamp(parents.Length / BlockUnits, 1, Math.Max(parentCount, 1));
        int repeats = 0;
        var workload = new Workload(threads, 1, 0, CancellationToken.None);
        workload.For(blocks, block =>
        {
            int from = (int)((long)parentCount * block / blocks), end = (int)((long)parentCount * (block + 1) / blocks);
            bool allDiffer = true;
            ulong[] keys = [];
            for (int parent = from; parent < end; parent++)
            {
                int size = starts[parent + 1] - starts[parent];
                if (keys.Length < size) keys = new ulong[Math.Max(size, keys.Length * 2)];
                allDiffer &= Sort(codes, order.AsSpan(starts[parent], size), keys.AsSpan(0, size));
            }

            if (!allDiffer) Interlocked.Exchange(ref repeats, 1);
        });
        differ = repeats == 0;
        return order;
    }

    /// <summary>Whether units are in order already, and none twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AreOrdered(TextArray codes, int[] parents)
    {
        for (int i = 1; i < codes.Count; i++)
        {
            if (parents[i] < parents[i - 1]) return false;
            if (parents[i] == parents[i - 1] && CodeOrder.Compare(codes[i - 1], codes[i]) >= 0) return false;
        }

        return true;
    }

    /// <returns>Whether no two have the same code.</returns>
    private static bool Sort(TextArray codes, Span<int> group, Span<ulong> keys)
    {
        if (group.Length < 2) return true;
        if (TryPack(codes, group, keys)) return AreAscending(keys) || SortNumbers(group, keys);
        return TryTake(codes, group, keys) ? SortTexts(codes, group, keys) : Compare(codes, group);
    }

    private static bool SortNumbers(Span<int> group, Span<ulong> keys)
    {
        keys.Sort(group);
        return AreAscending(keys);
    }

    private static bool SortTexts(TextArray codes, Span<int> group, Span<ulong> keys)
    {
        bool differ = true;
        if (!AreAscending(keys)) keys.Sort(group);
        for (int start = 0, end; start < group.Length; start = end)
        {
            end = start + 1;
            while (end < group.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) differ &= Compare(codes, group[start..end]);
        }

        return differ;
    }

    private static bool Compare(TextArray codes, Span<int> group)
    {
        group.Sort((left, right) => CodeOrder.Compare(codes[left], codes[right]));
        for (int i = 1; i < group.Length; i++)
        {
            if (SameBytes.Are(codes[group[i - 1]], codes[group[i]])) return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreAscending(ReadOnlySpan<ulong> keys)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1] >= keys[i]) return false;
        }

        return true;
    }

    /// <summary>Takes the first eight bytes after what all have in common; false where one is a number.</summary>
    private static bool TryTake(TextArray codes, ReadOnlySpan<int> group, Span<ulong> keys)
    {
        var first = codes[group[0]];
        int common = first.Length;
        foreach (int unit in group)
        {
            if (CodeOrder.IsNumber(codes[unit])) return false;
            common = first[..common].CommonPrefixLength(codes[unit]);
        }

        for (int i = 0; i < group.Length; i++) keys[i] = FirstBytes(codes[group[i]][common..]);
        return true;
    }

    /// <summary>The first eight bytes as a number that is ordered as they are, zeros where there are fewer.</summary>
    private static ulong FirstBytes(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 8) return BinaryPrimitives.ReadUInt64BigEndian(text);
        ulong bytes = 0;
        for (int i = 0; i < text.Length; i++) bytes |= (ulong)text[i] << (56 - (8 * i));
        return bytes;
    }

    /// <summary>Where each group begins when equal keys are together, and the end of the last.</summary>
    public static int[] GroupStarts(ReadOnlySpan<int> keys, int groups)
    {
        var starts = new int[groups + 1];
        foreach (int key in keys) starts[key + 1]++;
        for (int i = 0; i < groups; i++) starts[i + 1] += starts[i];
        return starts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryPack(TextArray codes, ReadOnlySpan<int> group, Span<ulong> keys)
    {
        for (int i = 0; i < group.Length; i++)
        {
            if (!SiblingKey.TryPack(codes[group[i]], out keys[i])) return false;
        }

        return true;
    }
}
