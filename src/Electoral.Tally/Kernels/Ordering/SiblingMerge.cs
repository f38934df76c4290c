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

    /// <summary>Whether none was listed twice.</summary>
    public bool AllDiffer => First.Length == UnitOf.Length;

    /// <summary>This many units that all differ and are in order.</summary>
    public static SiblingMerge Identity(int units)
    {
        var all = new int[units];
        for (int i = 0; i < all.Length; i++) all[i] = i;
        return new(all, all, true);
    }

    /// <summary>
    /// The units below these, where these all differ, and those below each are together in the order of their codes:
    /// then they only move with their parents.
    /// </summary>
    /// <param name="parents">Which of the units listed here each is below, ascending; none without units.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public SiblingMerge Below(ReadOnlySpan<int> parents, int threads)
    {
        int count = parents.Length;
        if (IsIdentity) return Identity(count);
        int[] from = FirstOf(parents, UnitOf.Length), to = GC.AllocateUninitializedArray<int>(First.Length);
        int next = 0;
        for (int parent = 0; parent < to.Length; parent++)
        {
            to[parent] = next;
            next += from[First[parent] + 1] - from[First[parent]];
        }

        int[] unitOf = GC.AllocateUninitializedArray<int>(count), first = GC.AllocateUninitializedArray<int>(count);
        new Workload(threads, BlockUnits, 0, CancellationToken.None).ForRanges(to.Length, (start, end) =>
        {
            for (int parent = start; parent < end; parent++)
            {
                int unit = to[parent], stop = from[First[parent] + 1];
                for (int listed = from[First[parent]]; listed < stop; listed++, unit++)
                {
                    (unitOf[listed], first[unit]) = (unit, listed);
                }
            }
        });
        return new(unitOf, first, false);
    }

    /// <summary>Where the units below each parent begin, and the end of the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] FirstOf(ReadOnlySpan<int> parents, int count)
    {
        int[] starts = new int[count + 1];
        for (int unit = 1; unit < parents.Length; unit++)
        {
            if (parents[unit] != parents[unit - 1]) starts[parents[unit]] = unit;
        }

        starts[count] = parents.Length;
        return starts;
    }

    /// <summary>Merges those that have the same parent and code.</summary>
    public static SiblingMerge Of(TextArray codes, int[] parents, int parentCount, int threads)
    {
        if (SiblingSort.AreOrdered(codes, parents)) return Identity(parents.Length);
        int[] order = SiblingSort.Order(codes, parents, parentCount, threads, out bool differ);
        return differ ? Of(order, threads) : Of(codes, parents, order, threads);
    }

    /// <summary>Units that all differ.</summary>
    private static SiblingMerge Of(int[] order, int threads)
    {
        int[] unitOf = GC.AllocateUninitializedArray<int>(order.Length);
        new Workload(threads, BlockUnits, 0, CancellationToken.None).ForRanges(order.Length, (from, end) =>
        {
            for (int unit = from; unit < end; unit++) unitOf[order[unit]] = unit;
        });
        return new(unitOf, order, false);
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

    /// <summary>Marks the positions whose unit is not that of the position before.</summary>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int MarkFirst(TextArray codes, int[] parents, int[] order, int from, Span<bool> isFirst)
    {
        int units = 0;
        for (int i = 0; i < isFirst.Length; i++)
        {
            int index = from + i, listed = order[index];
            bool isSame = index > 0 && parents[listed] == parents[order[index - 1]]
                && SameBytes.Are(codes[listed], codes[order[index - 1]]);
            isFirst[i] = !isSame;
            units += isSame ? 0 : 1;
        }

        return units;
    }

    /// <summary>Numbers the units that begin at the positions of a range, the last one to its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Number(
        int[] order, bool[] isFirst, int from, int end, int unit, int[] unitOf, int[] first)
    {
        int index = from;
        while (index < end && !isFirst[index]) index++;
        if (index == end) return;
        for (unit--; index < order.Length; index++)
        {
            int listed = order[index];
            if (isFirst[index])
            {
                if (index >= end) break;
                first[++unit] = listed;
            }

            first[unit] = Math.Min(first[unit], listed);
            unitOf[listed] = unit;
        }
    }
}
