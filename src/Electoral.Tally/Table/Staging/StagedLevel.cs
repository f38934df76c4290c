using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of one level in the order in which they were met.</summary>
/// <param name="Codes">Their codes.</param>
/// <param name="Names">Their names, empty if the code is the name; or null.</param>
/// <param name="Parents">The indexes of their parents among the staged units of the level above.</param>
internal sealed record StagedLevel(TextArray Codes, TextArray? Names, int[] Parents)
{
    /// <summary>The units, merged and in the order of the tree.</summary>
    /// <param name="merged">Which units they are.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public StagedLevel InOrder(SiblingMerge merged, int threads)
    {
        if (merged.IsIdentity) return this;
        var first = new RowPermutation(merged.First, threads);
        return new(Codes.Take(first), Names?.Take(first), first.Take(Parents));
    }
}
