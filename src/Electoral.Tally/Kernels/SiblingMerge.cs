using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Units that were listed in any order, some more than once, as different units in the order of the tree.
/// </summary>
/// <param name="UnitOf">The unit of each that was listed.</param>
/// <param name="First">For each unit the first that was listed.</param>
/// <param name="IsIdentity">Whether all were different and in order.</param>
internal sealed record SiblingMerge(int[] UnitOf, int[] First, bool IsIdentity)
{
    private const int BlockUnits = 1 << 14;

    /// <summary>Merges those that have the same parent and code.</summary>
    public static SiblingMerge Of(TextArray codes, int[] parents, int parentCount, int threads)
    {
        if (SiblingSort.AreOrdered(codes, parents))
        {
            var all = new int[parents.Length];
            for (int i = 0; i < all.Length; i++) all[i] = i;
            return new(all, all, true);
        }

        return Of(codes, parents, SiblingSort.Order(codes, parents, parentCount, threads), threads);
    }

    private static SiblingMerge Of(TextArray codes, int[] parents, int[] order, int threads)
    {
        var work = new Workload(threads, BlockUnits, 0, CancellationToken.None);
        bool[] isFirst = GC.AllocateUninitializedArray<bool>(order.Length);
        int[] before = new int[work.BlocksOf(order.Length) + 1];
        work.ForRanges(order.Length, (from, end) =>
            before[(from / BlockUnits) + 1] = MarkFirst(codes, parents, order, from, isFirst.AsSpan(from..end)));
        for (int block = 1; block < before.Length; block++) before[block] += before[block - 1];
        int[] unitOf = GC.AllocateUninitializedArray<int>(order.Length);
        int[] first = GC.AllocateUninitializedArray<int>(before[^1]);
        work.ForRanges(order.Length, (from, end) =>
            Number(order, isFirst, from, end, before[from / BlockUnits], unitOf, first));
        return new(unitOf, first, false);
    }

    /// <summary>Marks the places whose unit is not that of the place before.</summary>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int MarkFirst(TextArray codes, int[] parents, int[] order, int from, Span<bool> isFirst)
    {
        int units = 0;
        for (int i = 0; i < isFirst.Length; i++)
        {
            int place = from + i, listed = order[place];
            bool isSame = place > 0 && parents[listed] == parents[order[place - 1]]
                && SameBytes.Are(codes[listed], codes[order[place - 1]]);
            isFirst[i] = !isSame;
            units += isSame ? 0 : 1;
        }

        return units;
    }

    /// <summary>Numbers the units that begin at the places of a range, the last one to its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Number(
        int[] order, bool[] isFirst, int from, int end, int unit, int[] unitOf, int[] first)
    {
        int place = from;
        while (place < end && !isFirst[place]) place++;
        if (place == end) return;
        for (unit--; place < order.Length; place++)
        {
            int listed = order[place];
            if (isFirst[place])
            {
                if (place >= end) break;
                first[++unit] = listed;
            }

            first[unit] = Math.Min(first[unit], listed);
            unitOf[listed] = unit;
        }
    }
}
