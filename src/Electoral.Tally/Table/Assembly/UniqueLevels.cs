using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Rejects units that are below a second parent on a level whose codes are declared unique.</summary>
internal static class UniqueLevels
{
    /// <param name="unique">For each level, whether its codes are declared unique.</param>
    /// <param name="status">The status of each row, or null if all are counted.</param>
    /// <param name="view">The rows in order.</param>
    /// <param name="dropped">What to add to.</param>
    public static void Drop(IReadOnlyList<bool> unique, byte[]? status, OrderedRows view, DroppedRows dropped)
    {
        for (int depth = 2; depth <= unique.Count; depth++)
        {
            if (unique[depth - 1]) DropAt(depth, status, view, dropped);
        }
    }

    private static void DropAt(int depth, byte[]? status, OrderedRows view, DroppedRows dropped)
    {
        var codes = view.Tree.Data(depth).Codes;
        int[] byCode = RowOrdering.Identity(codes.Count);
        byCode.AsSpan().Sort((left, right) => CodeOrder.Compare(codes[left], codes[right]));
        for (int start = 0, end; start < byCode.Length; start = end)
        {
            end = start + 1;
            while (end < byCode.Length && codes[byCode[end]].SequenceEqual(codes[byCode[start]])) end++;
            if (end - start > 1) DropAllButFirst(depth, byCode.AsSpan(start..end), status, view, dropped);
        }
    }

    /// <summary>
    /// Keeps the unit that is first named by a counted sheet; if no sheet is counted, by a pending one.
    /// </summary>
    private static void DropAllButFirst(
        int depth, ReadOnlySpan<int> same, byte[]? status, OrderedRows view, DroppedRows dropped)
    {
        int kept = same[0];
        var first = (Rank: int.MaxValue, Row: int.MaxValue);
        foreach (int index in same)
        {
            var speaks = FirstRow(new(view.Tree, depth, index), status, view, dropped);
            if (speaks.CompareTo(first) < 0) (kept, first) = (index, speaks);
        }

        foreach (int index in same)
        {
            if (index == kept) continue;
            var unit = new ReportingUnit(view.Tree, depth, index);
            var (start, end) = view.RangeOf(unit);
            string path = unit.Path.ToKey();
            for (int position = start; position < end; position++)
            {
                dropped.Add(new(view.At(position), RejectReason.TwoParents, unit.Level.Name, path, first.Row));
            }
        }
    }

    /// <summary>The first of the unit's remaining rows with the best status.</summary>
    private static (int Rank, int Row) FirstRow(
        ReportingUnit unit, byte[]? status, OrderedRows view, DroppedRows dropped)
    {
        var first = (Rank: int.MaxValue, Row: int.MaxValue);
        var (start, end) = view.RangeOf(unit);
        for (int position = start; position < end; position++)
        {
            int row = view.At(position);
            if (dropped.Contains(row)) continue;
            var found = (StatusOrder.RankOf(status, row), row);
            if (found.CompareTo(first) < 0) first = found;
        }

        return first;
    }
}
