using System.Buffers.Text;

namespace Electoral.Tally.Kernels;

/// <summary>Orders units by parent, and inside a parent by code.</summary>
/// <remarks>
/// Parents are few and known: a counting sort groups by them without comparing. Inside a parent, codes of at most 17
/// digits are packed into one number each (value, then length) and sorted as numbers; others by comparison.
/// </remarks>
internal static class SiblingSort
{
    private const int MaxPackedDigits = 17;

    public static int[] Order(TextArray codes, int[] parents, int parentCount)
    {
        int[] starts = GroupStarts(parents, parentCount);
        var order = new int[parents.Length];
        var next = starts.AsSpan(0, parentCount).ToArray();
        for (int i = 0; i < parents.Length; i++) order[next[parents[i]]++] = i;
        var keys = new ulong[parents.Length];
        for (int parent = 0; parent < parentCount; parent++)
        {
            var group = order.AsSpan(starts[parent]..starts[parent + 1]);
            var groupKeys = keys.AsSpan(starts[parent]..starts[parent + 1]);
            if (TryPack(codes, group, groupKeys)) groupKeys.Sort(group);
            else group.Sort((left, right) => CodeOrder.Compare(codes[left], codes[right]));
        }

        return order;
    }

    /// <summary>Where each group begins when equal keys stand together, and the end of the last.</summary>
    public static int[] GroupStarts(ReadOnlySpan<int> keys, int groups)
    {
        var starts = new int[groups + 1];
        foreach (int key in keys) starts[key + 1]++;
        for (int i = 0; i < groups; i++) starts[i + 1] += starts[i];
        return starts;
    }

    private static bool TryPack(TextArray codes, ReadOnlySpan<int> group, Span<ulong> keys)
    {
        for (int i = 0; i < group.Length; i++)
        {
            var code = codes[group[i]];
            if (code.Length > MaxPackedDigits || !CodeOrder.IsNumber(code)) return false;
            if (!Utf8Parser.TryParse(code, out ulong value, out _)) return false;
            // At most 17 digits are below 2^57, and their length is below 2^5: 62 bits in all.
            keys[i] = value << 5 | (uint)code.Length;
        }

        return true;
    }
}
