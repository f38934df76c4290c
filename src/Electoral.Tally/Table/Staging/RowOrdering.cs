using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts rows into unit order, and inside a unit into the order of their codes, then of the source.</summary>
/// <remarks>The result does not depend on the number of threads.</remarks>
internal static class RowOrdering
{
    private const int BlockUnits = 1 << 12;

    /// <returns>
    /// The staged row at each position, null if the order was right; each unit's first row; and whether two rows of a
    /// unit may have the same code.
    /// </returns>
    public static (int[]? Order, int[] RowStart, bool MayRepeat) Order(
        StagedUnits units, int[]? rank, SheetCodes codes, int rows, int threads)
    {
        if (rank is null && units is { Order: { } sorted, RowStart: { } starts, MayRepeat: { } repeat })
        {
            return (sorted, starts, repeat);
        }

        if (KnownStarts(units, rank, rows) is { } known) return Sorted(codes, units.Order, known, threads);

        int[] unitOfRow = units.UnitOfEachRow(rows);
        if (rank is not null) unitOfRow = Gather.Take(rank, unitOfRow, threads);
        if (IsAscending(unitOfRow))
        {
            return Sorted(codes, null, SiblingSort.GroupStarts(unitOfRow, units.LowestCount), threads);
        }

        var (order, rowStart, mayRepeat) = RowOrder.Sort(
            unitOfRow, units.LowestCount, codes.AreNumbers ? codes.NumbersMemory : default, threads);
        return codes.AreNumbers ? (order, rowStart, mayRepeat) : Sorted(codes, order, rowStart, threads);
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

    /// <summary>Puts the rows of each unit, which are together, into the order of their codes.</summary>
    private static (int[]? Order, int[] RowStart, bool MayRepeat) Sorted(
        SheetCodes codes, int[]? order, int[] rowStart, int threads)
    {
        int repeats = 0, disorder = 0;
        var work = new Workload(threads, BlockUnits, 0, CancellationToken.None);
        work.ForRanges(rowStart.Length - 1, (from, end) => Look(order, from, end));
        if (disorder == 0) return (order, rowStart, repeats != 0);

        int[] sorted = order is null ? Identity(codes.Count) : [.. order];
        (repeats, disorder) = (0, 0);
        work.ForRanges(rowStart.Length - 1, (from, end) =>
        {
            SortUnits(codes, sorted, rowStart, from, end);
            Look(sorted, from, end);
        });
        return (sorted, rowStart, repeats != 0);

        void Look(int[]? rows, int from, int end)
        {
            var (isOrdered, mayRepeat) = Neighbours(codes, rows, rowStart, from, end);
            if (!isOrdered) Interlocked.Exchange(ref disorder, 1);
            if (mayRepeat) Interlocked.Exchange(ref repeats, 1);
        }
    }

    /// <summary>
    /// Compares the codes of adjacent rows in units <paramref name="from"/> … <paramref name="end"/> - 1.
    /// </summary>
    private static (bool AreOrdered, bool MayRepeat) Neighbours(
        SheetCodes codes, int[]? order, int[] rowStart, int from, int end)
    {
        bool ordered = true, repeats = false;
        for (int unit = from; unit < end && ordered; unit++)
        {
            for (int index = rowStart[unit] + 1; index < rowStart[unit + 1]; index++)
            {
                int compared = order is null
                    ? codes.Compare(index - 1, index)
                    : codes.Compare(order[index - 1], order[index]);
                ordered &= compared <= 0;
                repeats |= compared == 0;
            }
        }

        return (ordered, repeats);
    }

    private static void SortUnits(SheetCodes codes, int[] order, int[] rowStart, int from, int end)
    {
        for (int unit = from; unit < end; unit++)
        {
            var rows = order.AsSpan(rowStart[unit]..rowStart[unit + 1]);
            if (rows.Length < 2) continue;
            if (codes.AreNumbers)
            {
                SortByIntKey.Sort(rows, codes.Numbers);
                continue;
            }

            rows.Sort((left, right) =>
                codes.Compare(left, right) is var byCode && byCode != 0 ? byCode : left.CompareTo(right));
        }
    }
}
