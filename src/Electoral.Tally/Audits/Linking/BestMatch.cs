using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Links the sheets of a centre by what is on them.</summary>
internal sealed class BestMatch(
    Func<TallyRow, string?>? centre, Func<TallyRow, string?>? otherCentre, decimal leastAgreement)
{
    /// <summary>
    /// The most sheets of one centre and source: every sheet is compared with every sheet of the other source.
    /// </summary>
    public const int MostSheets = 2_000;

    private const int BlockCentres = 512;

    /// <summary>Links those that have no counterpart yet.</summary>
    /// <exception cref="ArgumentException">A centre has too many sheets, or the units cannot be compared.</exception>
    public void Complete(
        SheetLinks links, TallyTable first, TallyTable second, ComparedColumn[] columns, Workload work)
    {
        int[] left = Unlinked(links.OfFirst), right = Unlinked(links.OfSecond);
        var centres = centre is null
            ? ByLowestUnit(left, first, right, second)
            : ByKey(links, left, first, right, second);
        for (int i = 0; i < centres.Count; i++)
        {
            int most = Math.Max(centres.FirstOf(i).Length, centres.SecondOf(i).Length);
            if (most > MostSheets) Throw.CentreTooLarge(first[centres.FirstOf(i)[0]].Unit.Path, most, MostSheets);
        }

        work = work with { BlockItems = BlockCentres };
        work.For(
            work.BlocksOf(centres.Count),
            () => new CentreMatch(links, columns, new(leastAgreement)),
            (block, match) =>
            {
                int end = Math.Min((block + 1) * BlockCentres, centres.Count);
                for (int i = block * BlockCentres; i < end; i++) match.Link(centres.FirstOf(i), centres.SecondOf(i));
            });
    }

    private static int[] Unlinked(int[] counterparts)
    {
        int mark = SheetLinks.Mark(UnlinkedReason.NoCounterpart);
        int[] rows = new int[counterparts.AsSpan().Count(mark)];
        for (int row = 0, next = 0; next < rows.Length; row++)
        {
            if (counterparts[row] == mark) rows[next++] = row;
        }

        return rows;
    }

    /// <summary>The unlinked sheets of the lowest units that both trees have.</summary>
    private static CentreGroups ByLowestUnit(int[] left, TallyTable first, int[] right, TallyTable second)
    {
        int depth = first.Units.Levels.Count;
        if (second.Units.Levels.Count != depth) Throw.OtherLevels(first, second);
        int[] matches = UnitMatching.MatchLevels(first.Units, second.Units)[^1];
        int[] starts = StartsIn(left, first), otherStarts = StartsIn(right, second);
        var (ranges, otherRanges) = (new List<int>(), new List<int>());
        for (int unit = 0; unit < matches.Length; unit++)
        {
            int other = matches[unit];
            if (other < 0 || starts[unit] == starts[unit + 1] || otherStarts[other] == otherStarts[other + 1]) continue;
            ranges.AddRange([starts[unit], starts[unit + 1]]);
            otherRanges.AddRange([otherStarts[other], otherStarts[other + 1]]);
        }

        return new(left, [.. ranges], right, [.. otherRanges]);
    }

    /// <summary>Where the rows of each lowest unit begin among the given ones, followed by the end.</summary>
    private static int[] StartsIn(int[] rows, TallyTable table)
    {
        int depth = table.Units.Levels.Count, next = 0;
        int[] starts = new int[table.Units.Data(depth).Count + 1];
        for (int unit = 0; unit < starts.Length - 1; unit++)
        {
            var (start, count) = table.StartAndCountOf(new(table.Units, depth, unit));
            while (next < rows.Length && rows[next] < start) next++;
            starts[unit] = next;
            while (next < rows.Length && rows[next] < start + count) next++;
        }

        starts[^1] = next;
        return starts;
    }

    private CentreGroups ByKey(SheetLinks links, int[] left, TallyTable first, int[] right, TallyTable second)
    {
        var centres = new Dictionary<string, (List<int> First, List<int> Second)>(StringComparer.Ordinal);
        foreach (int row in left) Of(first[row], centre!, links.OfFirst)?.First.Add(row);
        foreach (int row in right) Of(second[row], otherCentre!, links.OfSecond)?.Second.Add(row);
        (List<int> First, List<int> Second)[] both =
            [.. centres.Values.Where(sheets => sheets.First.Count > 0 && sheets.Second.Count > 0)];
        return new(
            [.. both.SelectMany(sheets => sheets.First)], Ranges(both.Select(sheets => sheets.First.Count)),
            [.. both.SelectMany(sheets => sheets.Second)], Ranges(both.Select(sheets => sheets.Second.Count)));

        (List<int> First, List<int> Second)? Of(TallyRow sheet, Func<TallyRow, string?> key, int[] counterparts)
        {
            string form = CodeForm.Of(key(sheet) ?? "");
            if (form.Length == 0)
            {
                counterparts[sheet.Index] = SheetLinks.Mark(UnlinkedReason.NoKey);
                return null;
            }

            if (!centres.TryGetValue(form, out var sheets)) centres.Add(form, sheets = ([], []));
            return sheets;
        }
    }

    private static int[] Ranges(IEnumerable<int> counts)
    {
        var (ranges, end) = (new List<int>(), 0);
        foreach (int count in counts) ranges.AddRange([end, end += count]);
        return [.. ranges];
    }
}
