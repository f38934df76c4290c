namespace Electoral.Tally.Audits;

/// <summary>The hashes of proofs, as defined in RFC 9162, sections 2.1.3.1 and 2.1.4.1.</summary>
internal static class MerklePaths
{
    /// <summary>The sibling hashes on the path from a leaf to the root.</summary>
    public static IEnumerable<byte[]> Inclusion(MerkleLevels tree, int leaf) => Inclusion(tree, leaf, 0, tree.Count);

    /// <summary>The hashes that produce the root of the first leaves and the root of all.</summary>
    public static IEnumerable<byte[]> Consistency(MerkleLevels tree, int first) =>
        Consistency(tree, first, 0, tree.Count, isWhole: true);

    private static IEnumerable<byte[]> Inclusion(MerkleLevels tree, int leaf, int start, int end)
    {
        if (end - start == 1) return [];
        int split = start + MerkleLevels.SplitOf(end - start);
        return leaf < split
            ? Inclusion(tree, leaf, start, split).Append(tree.RangeHash(split, end))
            : Inclusion(tree, leaf, split, end).Append(tree.RangeHash(start, split));
    }

    private static IEnumerable<byte[]> Consistency(MerkleLevels tree, int first, int start, int end, bool isWhole)
    {
        if (first == end) return isWhole ? [] : [tree.RangeHash(start, end)];
        int split = start + MerkleLevels.SplitOf(end - start);
        return first <= split
            ? Consistency(tree, first, start, split, isWhole).Append(tree.RangeHash(split, end))
            : Consistency(tree, first, split, end, isWhole: false).Append(tree.RangeHash(start, split));
    }
}
