using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Refuses units that lie below a second parent on a level whose codes are declared unique.</summary>
internal static class UniqueLevels
{
    public static void Drop(IReadOnlyList<bool> unique, OrderedRows view, DroppedRows dropped)
    {
        for (int depth = 2; depth <= unique.Count; depth++)
        {
            if (unique[depth - 1]) DropAt(depth, view, dropped);
        }
    }

    private static void DropAt(int depth, OrderedRows view, DroppedRows dropped)
    {
        var codes = view.Tree.Data(depth).Codes;
        int[] byCode = RowOrdering.Identity(codes.Count);
        byCode.AsSpan().Sort((left, right) => CodeOrder.Compare(codes[left], codes[right]));
        for (int start = 0, end; start < byCode.Length; start = end)
        {
            end = start + 1;
            while (end < byCode.Length && codes[byCode[end]].SequenceEqual(codes[byCode[start]])) end++;
            if (end - start > 1) DropAllButFirst(depth, byCode.AsSpan(start..end), view, dropped);
        }
    }

    private static void DropAllButFirst(int depth, ReadOnlySpan<int> same, OrderedRows view, DroppedRows dropped)
    {
        int kept = same[0], keptRow = int.MaxValue;
        foreach (int index in same)
        {
            int row = FirstRow(new(view.Tree, depth, index), view, dropped);
            if (row < keptRow) (kept, keptRow) = (index, row);
        }

        foreach (int index in same)
        {
            if (index == kept) continue;
            var unit = new ReportingUnit(view.Tree, depth, index);
            var (start, end) = view.PlacesOf(unit);
            string path = unit.Path.ToString();
            for (int place = start; place < end; place++)
            {
                dropped.Add(new(view.At(place), RejectReason.TwoParents, unit.Level.Name, path, keptRow));
            }
        }
    }

    /// <summary>Where the unit was met first, among the rows that are still there.</summary>
    private static int FirstRow(ReportingUnit unit, OrderedRows view, DroppedRows dropped)
    {
        int first = int.MaxValue;
        var (start, end) = view.PlacesOf(unit);
        for (int place = start; place < end; place++)
        {
            if (!dropped.Contains(view.At(place))) first = Math.Min(first, view.At(place));
        }

        return first;
    }
}
