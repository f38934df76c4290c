using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Units that were listed in any order, some more than once, as different units in the order of the tree.
/// </summary>
/// <param name="UnitOf">The unit of each that was listed.</param>
/// <param name="First">For each unit the first that was listed.</param>
/// <param name="IsIdentity">Whether all were different and in order.</param>
internal sealed record SiblingMerge(int[] UnitOf, int[] First, bool IsIdentity)
{
    /// <summary>Merges those that have the same parent and code.</summary>
    public static SiblingMerge Of(TextArray codes, int[] parents, int parentCount, int threads)
    {
        if (SiblingSort.AreOrdered(codes, parents))
        {
            var all = new int[parents.Length];
            for (int i = 0; i < all.Length; i++) all[i] = i;
            return new(all, all, true);
        }

        return Of(codes, parents, SiblingSort.Order(codes, parents, parentCount, threads));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static SiblingMerge Of(TextArray codes, int[] parents, int[] order)
    {
        int[] unitOf = GC.AllocateUninitializedArray<int>(order.Length);
        int[] first = GC.AllocateUninitializedArray<int>(order.Length);
        int units = 0;
        for (int place = 0; place < order.Length; place++)
        {
            int listed = order[place];
            bool isSame = place > 0 && parents[listed] == parents[order[place - 1]]
                && SameBytes.Are(codes[listed], codes[order[place - 1]]);
            if (isSame) first[units - 1] = Math.Min(first[units - 1], listed);
            else first[units++] = listed;
            unitOf[listed] = units - 1;
        }

        return new(unitOf, first.AsSpan(0, units).ToArray(), false);
    }
}
