using System.Text;

namespace Electoral.Tally;

/// <summary>Finds sheets with the same key and applies the policy.</summary>
internal static class Duplicates
{
    /// <param name="staged">The sheets.</param>
    /// <param name="view">The same in order.</param>
    /// <param name="mayRepeat">Whether two rows of a unit may have the same code.</param>
    /// <param name="dropped">What to add to.</param>
    public static void Drop(StagedTable staged, OrderedRows view, bool mayRepeat, DroppedRows dropped)
    {
        if (staged.Columns.Keys is { } keys)
        {
            DropByKeys(staged, new TextKeys(keys), row => Encoding.UTF8.GetString(keys[row]), dropped);
        }
        else if (staged.Columns.KeyOfCodes is { } key)
        {
            DropByCodes(staged, view, key, mayRepeat, dropped);
        }
        else if (mayRepeat)
        {
            DropByCodes(staged, view, (path, code) => path.Append(code).ToString(), dropped);
        }
    }

    /// <summary>Some codes are the key: where no two units have the same ones, it is unit by unit too.</summary>
    private static void DropByCodes(
        StagedTable staged, OrderedRows view, CodeKey key, bool mayRepeat, DroppedRows dropped)
    {
        var units = new UnitKeys(view.Tree, key);
        if (key.HasSheetCode && !RepeatedKeys.Find(units, staged.Threads).Any())
        {
            if (mayRepeat) DropByCodes(staged, view, key.TextOf, dropped);
            return;
        }

        int[] unitOfRow = view.UnitOfStagedRows();
        var codes = staged.Columns.Codes;
        string TextOf(int row)
        {
            var unit = new ReportingUnit(view.Tree, view.Tree.Levels.Count, unitOfRow[row]);
            return key.TextOf(unit.Path, codes[row]);
        }

        DropByKeys(staged, new SheetCodeKeys(units, unitOfRow, key.HasSheetCode ? codes : null), TextOf, dropped);
    }

    /// <summary>All codes together are the key: equal ones are neighbours once the rows are in order.</summary>
    private static void DropByCodes(
        StagedTable staged, OrderedRows view, Func<UnitPath, string, string> textOf, DroppedRows dropped)
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
                var path = new ReportingUnit(view.Tree, view.Tree.Levels.Count, unit).Path;
                Apply(staged.Duplicates, same, textOf(path, codes[first]), dropped);
            }
        }
    }

    private static void DropByKeys(
        StagedTable staged, IKeyedRows keys, Func<int, string> textOf, DroppedRows dropped)
    {
        foreach (var same in RepeatedKeys.Find(keys, staged.Threads))
        {
            Apply(staged.Duplicates, same, textOf(same[0]), dropped);
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
