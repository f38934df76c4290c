using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Links the sheets of a centre by what is on them.</summary>
internal sealed class BestMatch(
    Func<TallyRow, string?>? centre, Func<TallyRow, string?>? otherCentre, decimal leastAgreement)
{
    /// <summary>The most sheets of one centre and source: each is compared with each of the other.</summary>
    public const int MostSheets = 2_000;

    private const int BlockCentres = 64;

    /// <summary>Links those that have no counterpart yet.</summary>
    /// <exception cref="ArgumentException">A centre has too many sheets, or the units cannot be compared.</exception>
    public void Complete(
        SheetLinks links, TallyTable first, TallyTable second, ComparedColumn[] columns, Workload work)
    {
        int[] left = Unlinked(links.OfFirst), right = Unlinked(links.OfSecond);
        (int[] First, int[] Second)[] centres = centre is null
            ? ByLowestUnit(left, first, right, second)
            : ByKey(links, left, first, right, second);
        foreach (var (rows, others) in centres)
        {
            if (Math.Max(rows.Length, others.Length) <= MostSheets) continue;
            Throw.CentreTooLarge(first[rows[0]].Unit.Path, Math.Max(rows.Length, others.Length), MostSheets);
        }

        (work with { BlockItems = BlockCentres }).ForRanges(centres.Length, (from, end) =>
        {
            for (int i = from; i < end; i++) new CentreMatch(centres[i], columns, leastAgreement).Link(links);
        });
    }

    private static int[] Unlinked(int[] counterparts)
    {
        int mark = SheetLinks.Mark(UnlinkedReason.NoCounterpart);
        return [.. Enumerable.Range(0, counterparts.Length).Where(row => counterparts[row] == mark)];
    }

    /// <summary>The unlinked sheets of the lowest units that both trees have.</summary>
    private static (int[] First, int[] Second)[] ByLowestUnit(
        int[] left, TallyTable first, int[] right, TallyTable second)
    {
        int depth = first.Units.Levels.Count;
        if (second.Units.Levels.Count != depth) Throw.OtherLevels(first, second);
        int[] matches = UnitMatching.MatchLevels(first.Units, second.Units)[^1];
        var centres = new List<(int[], int[])>();
        for (int unit = 0; unit < matches.Length; unit++)
        {
            if (matches[unit] < 0) continue;
            int[] rows = In(left, first.StartAndCountOf(new(first.Units, depth, unit)));
            if (rows.Length == 0) continue;
            int[] others = In(right, second.StartAndCountOf(new(second.Units, depth, matches[unit])));
            if (others.Length > 0) centres.Add((rows, others));
        }

        return [.. centres];
    }

    private static int[] In(int[] rows, (int Start, int Count) range) =>
        rows[SortedRows.IndexOf(rows, range.Start)..SortedRows.IndexOf(rows, range.Start + range.Count)];

    private (int[] First, int[] Second)[] ByKey(
        SheetLinks links, int[] left, TallyTable first, int[] right, TallyTable second)
    {
        var centres = new Dictionary<string, (List<int> First, List<int> Second)>(StringComparer.Ordinal);
        foreach (int row in left) Of(first[row], centre!, links.OfFirst)?.First.Add(row);
        foreach (int row in right) Of(second[row], otherCentre!, links.OfSecond)?.Second.Add(row);
        return
        [
            .. centres.Values.Where(sheets => sheets.First.Count > 0 && sheets.Second.Count > 0)
                .Select(sheets => (sheets.First.ToArray(), sheets.Second.ToArray())),
        ];

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
}
