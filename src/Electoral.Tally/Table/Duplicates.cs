using System.Text;

namespace Electoral.Tally;

/// <summary>Finds sheets with the same key and applies the policy.</summary>
internal static class Duplicates
{
    public static void Drop(StagedTable staged, OrderedRows view, DroppedRows dropped)
    {
        if (staged.Columns.Keys is null) DropByCodes(staged, view, dropped);
        else DropByKeys(staged, dropped);
    }

    /// <summary>All codes together are the key: equal ones are neighbours once the rows are in order.</summary>
    private static void DropByCodes(StagedTable staged, OrderedRows view, DroppedRows dropped)
    {
        var codes = staged.Columns.Codes;
        var same = new List<int>();
        for (int unit = 0; unit + 1 < view.RowStart.Length; unit++)
        {
            for (int place = view.RowStart[unit], end = view.RowStart[unit + 1]; place + 1 < end; place++)
            {
                if (codes.Compare(view.At(place), view.At(place + 1)) != 0) continue;
                int first = view.At(place);
                same.Clear();
                same.Add(first);
                while (place + 1 < end && codes.Compare(first, view.At(place + 1)) == 0) same.Add(view.At(++place));
                var path = new ReportingUnit(view.Tree, view.Tree.Levels.Count, unit).Path.Append(codes[first]);
                Apply(staged.Duplicates, same, path.ToString(), dropped);
            }
        }
    }

    private static void DropByKeys(StagedTable staged, DroppedRows dropped)
    {
        var keys = staged.Columns.Keys!;
        foreach (var same in RepeatedKeys.Find(keys, staged.Threads))
        {
            Apply(staged.Duplicates, same, Encoding.UTF8.GetString(keys[same[0]]), dropped);
        }
    }

    private static void Apply(DuplicatePolicy policy, List<int> same, string key, DroppedRows dropped)
    {
        same.RemoveAll(dropped.Contains);
        if (same.Count < 2) return;
        int kept = policy == DuplicatePolicy.KeepLast ? same[^1] : same[0];
        foreach (int row in same)
        {
            if (row == kept && policy != DuplicatePolicy.RejectAll) continue;
            int other = row != kept ? kept : same[1];
            dropped.Add(new(row, RejectReason.Duplicate, "key", key, other));
        }
    }
}
