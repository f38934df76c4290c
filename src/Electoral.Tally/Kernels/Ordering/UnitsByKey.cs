using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Rows unit by unit, and what the units are found by: those below a parent together, in the order of keys.
/// </summary>
/// <param name="Order">The row at each position.</param>
/// <param name="Slots">The same by where rows were laid in between.</param>
/// <param name="Units">The number of units.</param>
/// <param name="MayRepeat">Whether two rows of a unit may have the same code.</param>
internal sealed record UnitsByKey(int[] Order, StagingSlots Slots, int Units, bool MayRepeat)
{
    private const int BlockUnits = 1 << 14;

    /// <summary>The first position of each unit, and the end of the last.</summary>
    public int[] Starts { get; } = StartsFor(Units, Order.Length);

    /// <summary>The parent of each unit.</summary>
    public int[] Parents { get; } = GC.AllocateUninitializedArray<int>(Units);

    /// <summary>The <see cref="SiblingKey"/> of each unit.</summary>
    public ulong[] Keys { get; } = GC.AllocateUninitializedArray<ulong>(Units);

    /// <summary>The units in the order of their codes below each parent, and the rows in theirs.</summary>
    /// <param name="texts">The codes that are not numbers.</param>
    /// <param name="parentCount">The number of parents.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public OrderedUnits InOrder(TextArray texts, int parentCount, int threads)
    {
        var codes = SiblingKey.CodesOf(Keys, texts, threads);
        // Numbers are in order as they are.
        if (texts.Count == 0) return new(codes, Parents, Order, Slots, Starts);
        var units = SiblingMerge.Of(codes, Parents, parentCount, threads);
        if (units.IsIdentity) return new(codes, Parents, Order, Slots, Starts);
        int[] starts = StartsOf(units.First);
        int[] order = OrderOf(Order, units.First, starts, threads);
        var slots = Slots with { InOrder = OrderOf(Slots.InOrder, units.First, starts, threads) };
        var taken = new RowPermutation(units.First, threads);
        return new(codes.Take(taken), taken.Take(Parents), order, slots, starts);
    }

    private static int[] StartsFor(int units, int end)
    {
        int[] starts = GC.AllocateUninitializedArray<int>(units + 1);
        starts[units] = end;
        return starts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] StartsOf(int[] units)
    {
        int[] starts = GC.AllocateUninitializedArray<int>(units.Length + 1);
        int start = 0;
        for (int index = 0; index < units.Length; index++)
        {
            starts[index] = start;
            start += Starts[units[index] + 1] - Starts[units[index]];
        }

        starts[^1] = start;
        return starts;
    }

    private int[] OrderOf(int[] before, int[] units, int[] starts, int threads)
    {
        int[] order = GC.AllocateUninitializedArray<int>(before.Length);
        new Workload(threads, BlockUnits, 0, CancellationToken.None).ForRanges(units.Length, (from, end) =>
        {
            for (int index = from; index < end; index++)
            {
                int unit = units[index];
                before.AsSpan(Starts[unit]..Starts[unit + 1]).CopyTo(order.AsSpan(starts[index]));
            }
        });
        return order;
    }
}
