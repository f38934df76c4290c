using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts rows into unit order, and inside a unit into the order of their codes, then of the source.</summary>
/// <remarks>The result does not depend on the number of threads.</remarks>
internal static class RowOrdering
{
    private const int BlockRows = 1 << 16;

    /// <returns>
    /// The staged row at each place, null where the order was right; each unit's first row; and whether two rows of a
    /// unit may have the same code.
    /// </returns>
    public static (int[]? Order, int[] RowStart, bool MayRepeat) Order(
        StagedUnits units, int[]? rank, SheetCodes codes, int rows, int threads)
    {
        if (KnownStarts(units, rank, rows) is { } known)
        {
            if (AreOrdered(codes, known)) return (null, known, true);
            int[] identity = Identity(rows);
            Sort(codes, identity, known, threads);
            return (identity, known, true);
        }

        int[] unitOfRow = units.UnitOfEachRow(rows);
        if (rank is not null) unitOfRow = Gather.Take(rank, unitOfRow, threads);
        if (IsAscending(unitOfRow))
        {
            int[] starts = SiblingSort.GroupStarts(unitOfRow, units.LowestCount);
            if (AreOrdered(codes, starts)) return (null, starts, true);
        }

        var (order, rowStart, mayRepeat) = RowOrder.Sort(
            unitOfRow, units.LowestCount, codes.AreNumbers ? codes.NumbersMemory : default, threads);
        if (!codes.AreNumbers) Sort(codes, order, rowStart, threads);
        return (order, rowStart, mayRepeat);
    }

    public static int[] Identity(int count)
    {
        var order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        return order;
    }

    /// <summary>Each unit's first row, where the rows are known to come unit by unit.</summary>
    private static int[]? KnownStarts(StagedUnits units, int[]? rank, int rows)
    {
        if (units.Levels.Count == 0) return [0, rows];
        return rank is null ? units.RowStart : null;
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

    private static void Sort(SheetCodes codes, int[] order, int[] rowStart, int threads)
    {
        int count = rowStart.Length - 1, blocks = Math.Clamp(order.Length / BlockRows, 1, Math.Max(count, 1));
        var workload = new Workload(threads, 1, 0, CancellationToken.None);
        workload.For(blocks, block =>
        {
            int from = (int)((long)count * block / blocks), end = (int)((long)count * (block + 1) / blocks);
            SortUnits(codes, order, rowStart, from, end);
        });
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
