using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts rows into unit order, and inside a unit into the order of their codes, then of the source.</summary>
internal static class RowOrdering
{
    /// <returns>The staged row at each place, null where the order was right; and each unit's first row.</returns>
    public static (int[]? Order, int[] RowStart) Order(StagedUnits units, int[]? rank, SheetCodes codes, int rows)
    {
        var (order, rowStart) = ByUnit(units, rank, rows);
        for (int unit = 0; unit + 1 < rowStart.Length; unit++)
        {
            int start = rowStart[unit], end = rowStart[unit + 1];
            if (IsOrdered(codes, order, start, end)) continue;
            order ??= Identity(rows);
            order.AsSpan(start..end).Sort((left, right) =>
                codes.Compare(left, right) is var byCode && byCode != 0 ? byCode : left.CompareTo(right));
        }

        return (order, rowStart);
    }

    public static int[] Identity(int count)
    {
        var order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        return order;
    }

    private static (int[]? Order, int[] RowStart) ByUnit(StagedUnits units, int[]? rank, int rows)
    {
        if (units.Levels.Count == 0) return (null, [0, rows]);
        if (units.RowStart is not null && rank is null) return (null, units.RowStart);
        int[] unitOfRow = units.UnitOfEachRow(rows);
        if (rank is not null) unitOfRow = Gather.Take<int>(rank, unitOfRow);
        int[] rowStart = SiblingSort.GroupStarts(unitOfRow, units.LowestCount);
        if (IsAscending(unitOfRow)) return (null, rowStart);
        var next = rowStart.AsSpan(0, units.LowestCount).ToArray();
        var order = new int[rows];
        for (int row = 0; row < rows; row++) order[next[unitOfRow[row]]++] = row;
        return (order, rowStart);
    }

    private static bool IsAscending(int[] values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] < values[i - 1]) return false;
        }

        return true;
    }

    private static bool IsOrdered(SheetCodes codes, int[]? order, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            int left = order is null ? i - 1 : order[i - 1], right = order is null ? i : order[i];
            // Rows of one code stand in the order of the source already: rows are put into units without overtaking.
            if (codes.Compare(left, right) > 0) return false;
        }

        return true;
    }
}
