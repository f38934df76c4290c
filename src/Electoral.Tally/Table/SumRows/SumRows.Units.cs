namespace Electoral.Tally;

/// <content>Units whose rows are sums of the other units of their parent.</content>
internal sealed partial class SumRows
{
    /// <summary>The units of a parent by the column that is used to compare rows.</summary>
    /// <param name="Sum">The sum over all units.</param>
    /// <param name="Most">The number of the largest unit.</param>
    /// <param name="Largest">The units that have this number.</param>
    /// <param name="Above">The number of units above zero.</param>
    private readonly record struct UnitSums(long Sum, long Most, IReadOnlyList<int> Largest, int Above)
    {
        public int Others => Above - Largest.Count;
    }

    /// <summary>
    /// Takes the rows of a unit that together are the sum of its siblings, once, or twice including their own sum;
    /// those of several units that each are that sum; and a single row of such a unit that alone is the sum of its
    /// siblings.
    /// </summary>
    private void TakeUnits(int depth)
    {
        ReadOnlySpan<int> starts = _codes.Starts(depth), below = _codes.Starts(depth + 1);
        double needed = SumRowEvidence.Needed(starts.Length);
        for (int unit = 0, child = 0; unit + 1 < starts.Length; unit++)
        {
            var sums = SumUnits(below, ref child, starts[unit + 1]);
            // Units that are less than half of all, together or alone, cannot be the sum of the others.
            if (sums.Above < 3 || 2 * sums.Most * sums.Largest.Count < sums.Sum) continue;
            int[] all = RowsIn(depth, unit), rows = RowsIn(depth + 1, sums.Largest[0]);
            int times = 2 * sums.Most == sums.Sum ? 1 : 3 * sums.Most == 2 * sums.Sum ? 2 : 0;
            if (sums.Largest.Count > 1) TakeEqualUnits(all, depth + 1, sums, needed);
            else if (times > 0 && rows.Length > 1 && AreSum(rows, all, times + 1, times, needed)) Take(rows);
            else if (2 * sums.Most > sums.Sum) TakeRowOf(rows, all, sums.Sum - sums.Most);
        }
    }

    private void TakeEqualUnits(int[] all, int depth, UnitSums sums, double needed)
    {
        int equal = sums.Largest.Count;
        if (sums.Others < 2 || sums.Sum != (equal + 1) * sums.Most) return;
        int[][] units = [.. sums.Largest.Select(unit => RowsIn(depth, unit))];
        if (!Array.TrueForAll(units, rows => AreAlike(rows, units[0]))) return;
        if (AreSum(units[0], all, equal + 1, 1, needed)) Take([.. units.SelectMany(rows => rows)]);
    }

    /// <summary>Takes the row of a unit that is the sum of all rows outside the unit.</summary>
    private void TakeRowOf(int[] rows, int[] all, long outside)
    {
        if (rows.Length < 2 || Array.FindAll(rows, row => _key[row] == outside) is not [var sum]) return;
        int[] others = [.. all.Except(rows)];
        if (HaveTwo(others) && AreSum([sum], others, 1, 1, SumRowEvidence.Needed(_table.Count))) Take([sum]);
    }

    private UnitSums SumUnits(ReadOnlySpan<int> below, ref int child, int end)
    {
        var (sum, most, above) = (0L, 0L, 0);
        List<int> largest = [];
        for (; child + 1 < below.Length && below[child + 1] <= end; child++)
        {
            long own = 0;
            for (int row = below[child]; row < below[child + 1]; row++) own += _key[row];
            if (own == 0) continue;
            above++;
            sum += own;
            if (own < most) continue;
            if (own > most) largest.Clear();
            most = own;
            largest.Add(child);
        }

        return new(sum, most, largest, above);
    }

    /// <summary>The rows of a unit that are not known to be sums.</summary>
    private int[] RowsIn(int depth, int unit)
    {
        var starts = _codes.Starts(depth);
        return [.. Enumerable.Range(starts[unit], starts[unit + 1] - starts[unit]).Where(IsSheet)];
    }
}
