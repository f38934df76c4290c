using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds sheets with the same key and drops all but the one that represents it.</summary>
internal static class Duplicates
{
    private const int BlockUnits = 1 << 14;

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
            DropByCodes(staged, view, (path, code) => path.Append(code).ToKey(), dropped, []);
        }
    }

    /// <summary>
    /// Some codes are the key: sheets with the same key are in one unit, or in units that share their part of it.
    /// </summary>
    private static void DropByCodes(
        StagedTable staged, OrderedRows view, CodeKey key, bool mayRepeat, DroppedRows dropped)
    {
        var groups = RepeatedKeys.Find(new UnitKeys(view.Tree, key, staged.Threads), staged.Threads).ToArray();
        foreach (var units in groups) DropAmong(staged, view, key, units, dropped);
        var shared = groups.SelectMany(units => units).ToHashSet();
        if (key.HasSheetCode && mayRepeat) DropByCodes(staged, view, key.TextOf, dropped, shared);
        for (int unit = 0; !key.HasSheetCode && unit + 1 < view.RowStart.Length; unit++)
        {
            if (view.RowStart[unit + 1] - view.RowStart[unit] < 2 || shared.Contains(unit)) continue;
            DropAmong(staged, view, key, [unit], dropped);
        }
    }

    /// <summary>Drops sheets of units whose part of the key is the same.</summary>
    private static void DropAmong(
        StagedTable staged, OrderedRows view, CodeKey key, List<int> units, DroppedRows dropped)
    {
        var codes = staged.Columns.Codes;
        var path = new ReportingUnit(view.Tree, view.Tree.Levels.Count, units[0]).Path;
        int Order(int left, int right) => key.HasSheetCode ? codes.Compare(left, right) : 0;

        int[] rows =
        [
            .. units.SelectMany(
                unit => Enumerable.Range(view.RowStart[unit], view.RowStart[unit + 1] - view.RowStart[unit])
                    .Select(view.At)),
        ];
        Array.Sort(
            rows, (left, right) => Order(left, right) is var order && order != 0 ? order : left.CompareTo(right));
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = start + 1;
            while (end < rows.Length && Order(rows[start], rows[end]) == 0) end++;
            if (end - start == 1) continue;
            Apply(staged, [.. rows[start..end]], key.TextOf(path, codes[rows[start]]), dropped);
        }
    }

    /// <summary>All codes together are the key: equal ones are adjacent once the rows are in order.</summary>
    private static void DropByCodes(
        StagedTable staged, OrderedRows view, Func<UnitPath, string, string> textOf, DroppedRows dropped,
        HashSet<int> except)
    {
        var codes = staged.Columns.Codes;
        var same = new List<int>();
        foreach (int unit in UnitsWithRepeats(staged, view))
        {
            if (except.Contains(unit)) continue;
            var path = new ReportingUnit(view.Tree, view.Tree.Levels.Count, unit).Path;
            for (int index = view.RowStart[unit], end = view.RowStart[unit + 1]; index + 1 < end; index++)
            {
                if (codes.Compare(view.At(index), view.At(index + 1)) != 0) continue;
                int first = view.At(index);
                same.Clear();
                same.Add(first);
                while (index + 1 < end && codes.Compare(first, view.At(index + 1)) == 0) same.Add(view.At(++index));
                Apply(staged, same, textOf(path, codes[first]), dropped);
            }
        }
    }

    /// <summary>The units with two sheets that have the same code, in their order.</summary>
    private static IEnumerable<int> UnitsWithRepeats(StagedTable staged, OrderedRows view)
    {
        var codes = staged.Columns.Codes;
        var work = new Workload(staged.Threads, BlockUnits, 0, CancellationToken.None);
        int units = view.RowStart.Length - 1;
        var found = new List<int>[work.BlocksOf(units)];
        work.ForRanges(units, (from, end) =>
        {
            var repeats = found[from / BlockUnits] = [];
            for (int unit = from; unit < end; unit++)
            {
                int index = view.RowStart[unit], last = view.RowStart[unit + 1] - 1;
                while (index < last && codes.Compare(view.At(index), view.At(index + 1)) != 0) index++;
                if (index < last) repeats.Add(unit);
            }
        });
        return found.SelectMany(repeats => repeats);
    }

    private static void DropByKeys(
        StagedTable staged, IKeyedRows keys, Func<int, string> textOf, DroppedRows dropped)
    {
        foreach (var same in RepeatedKeys.Find(keys, staged.Threads))
        {
            Apply(staged, same, textOf(same[0]), dropped);
        }
    }

    /// <summary>
    /// A counted sheet takes precedence over a pending one, and that over an annulled one; the policy decides among
    /// equals.
    /// </summary>
    private static void Apply(StagedTable staged, List<int> same, string key, DroppedRows dropped)
    {
        same.RemoveAll(dropped.Contains);
        if (same.Count < 2) return;
        byte[]? status = staged.Columns.Status;
        int best = same.Min(row => StatusOrder.RankOf(status, row));
        var equals = same.FindAll(row => StatusOrder.RankOf(status, row) == best);
        int kept = staged.Duplicates == DuplicatePolicy.KeepLast ? equals[^1] : equals[0];
        bool staysNone = staged.Duplicates == DuplicatePolicy.RejectAll && equals.Count > 1;
        foreach (int row in same)
        {
            if (row == kept && !staysNone) continue;
            int other = row != kept ? kept : equals[1];
            dropped.Add(new(row, RejectReason.Duplicate, "key", key, other)
            {
                Status = staged.Columns.StatusOf(row),
                OtherStatus = staged.Columns.StatusOf(other),
            });
        }
    }
}
