using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts rows into unit order, and inside a unit into the order of their codes, then of the source.</summary>
/// <remarks>The result does not depend on the number of threads.</remarks>
internal static class RowOrdering
{
    private const int BlockRows = 1 << 16;

    /// <returns>The staged row at each place, null where the order was right; and each unit's first row.</returns>
    public static (int[]? Order, int[] RowStart) Order(
        StagedUnits units, int[]? rank, SheetCodes codes, int rows, int threads)
    {
        var (order, rowStart) = ByUnit(units, rank, rows, threads);
        if (order is null && AreOrdered(codes, rowStart)) return (null, rowStart);
        order ??= Identity(rows);
        int count = rowStart.Length - 1, blocks = Math.Clamp(rows / BlockRows, 1, Math.Max(count, 1));
        var workload = new Workload(threads, 1, 0, CancellationToken.None);
        workload.For(blocks, block =>
        {
            int from = (int)((long)count * block / blocks), end = (int)((long)count * (block + 1) / blocks);
            SortUnits(codes, order, rowStart, from, end);
        });
        return (order, rowStart);
    }

    public static int[] Identity(int count)
    {
        var order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        return order;
    }

    private static (int[]? Order, int[] RowStart) ByUnit(StagedUnits units, int[]? rank, int rows, int threads)
    {
        if (units.Levels.Count == 0) return (null, [0, rows]);
        if (units.RowStart is not null && rank is null) return (null, units.RowStart);
        int[] unitOfRow = units.UnitOfEachRow(rows);
        if (rank is not null) unitOfRow = Gather.Take(rank, unitOfRow, threads);
        if (IsAscending(unitOfRow)) return (null, SiblingSort.GroupStarts(unitOfRow, units.LowestCount));
        return RowBuckets.Order(unitOfRow, units.LowestCount, threads);
    }

    private static bool IsAscending(int[] values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] < values[i - 1]) return false;
        }

        return true;
    }

    private static bool AreOrdered(SheetCodes codes, int[] rowStart)
    {
        for (int unit = 0; unit + 1 < rowStart.Length; unit++)
        {
            for (int row = rowStart[unit] + 1; row < rowStart[unit + 1]; row++)
            {
                if (codes.Compare(row - 1, row) > 0) return false;
            }
        }

        return true;
    }

    private static void SortUnits(SheetCodes codes, int[] order, int[] rowStart, int from, int end)
    {
        for (int unit = from; unit < end; unit++)
        {
            var rows = order.AsSpan(rowStart[unit]..rowStart[unit + 1]);
            if (codes.AreNumbers)
            {
                KeyedSort.Sort(rows, codes.Numbers);
                continue;
            }

            rows.Sort((left, right) =>
                codes.Compare(left, right) is var byCode && byCode != 0 ? byCode : left.CompareTo(right));
        }
    }
}
