using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Links sheets that have the same codes, level by level: a merge, because both are in one order.</summary>
internal static class CodeLinks
{
    private const int BlockUnits = 1 << 10;

    /// <exception cref="ArgumentException">The numbers of levels differ.</exception>
    public static SheetLinks Of(TallyTable first, TallyTable second, Workload work)
    {
        int depth = first.Units.Levels.Count;
        if (second.Units.Levels.Count != depth) Throw.OtherLevels(first, second);
        var (ofFirst, ofSecond) = (new int[first.Count], new int[second.Count]);
        ofFirst.AsSpan().Fill(SheetLinks.Mark(UnlinkedReason.NoCounterpart));
        ofSecond.AsSpan().Fill(SheetLinks.Mark(UnlinkedReason.NoCounterpart));
        int[] matches = UnitMatching.MatchLevels(first.Units, second.Units)[^1];
        var matched = new bool[second.Units.Data(depth).Count];
        (work with { BlockItems = BlockUnits }).ForRanges(matches.Length, (from, end) =>
        {
            for (int unit = from; unit < end; unit++)
            {
                var rows = first.StartAndCountOf(new(first.Units, depth, unit));
                int other = matches[unit];
                if (other >= 0) matched[other] = true;
                var others = other < 0 ? (0, 0) : second.StartAndCountOf(new(second.Units, depth, other));
                Link(first, rows, second, others, ofFirst, ofSecond);
            }
        });
        // A repeated code is also reported in units that the first source does not have.
        for (int unit = 0; unit < matched.Length; unit++)
        {
            if (matched[unit]) continue;
            Link(first, (0, 0), second, second.StartAndCountOf(new(second.Units, depth, unit)), ofFirst, ofSecond);
        }

        return new(ofFirst, ofSecond);
    }

    private static void Link(
        TallyTable first, (int Start, int Count) rows, TallyTable second, (int Start, int Count) others,
        int[] ofFirst, int[] ofSecond)
    {
        Span<byte> buffer = stackalloc byte[16], otherBuffer = stackalloc byte[16];
        int row = rows.Start, end = rows.Start + rows.Count, other = others.Start, otherEnd = other + others.Count;
        while (row < end || other < otherEnd)
        {
            int order = row == end ? 1 : other == otherEnd ? -1 : CodeOrder.Compare(
                CodeOf(first, row, buffer), CodeOf(second, other, otherBuffer));
            int run = order <= 0 ? RunOf(first, row, end) : 0;
            int otherRun = order >= 0 ? RunOf(second, other, otherEnd) : 0;
            if (run > 1 || otherRun > 1)
            {
                ofFirst.AsSpan(row, run).Fill(SheetLinks.Mark(UnlinkedReason.RepeatedKey));
                ofSecond.AsSpan(other, otherRun).Fill(SheetLinks.Mark(UnlinkedReason.RepeatedKey));
            }
            else if (order == 0)
            {
                (ofFirst[row], ofSecond[other]) = (other, row);
            }

            (row, other) = (row + run, other + otherRun);
        }
    }

    /// <summary>How many sheets from a row on have its code.</summary>
    private static int RunOf(TallyTable table, int row, int end)
    {
        Span<byte> buffer = stackalloc byte[16], next = stackalloc byte[16];
        var code = CodeOf(table, row, buffer);
        int run = 1;
        while (row + run < end && code.SequenceEqual(CodeOf(table, row + run, next))) run++;
        return run;
    }

    private static ReadOnlySpan<byte> CodeOf(TallyTable table, int row, Span<byte> buffer) =>
        table.Columns.Codes.Text(table.First + row, buffer);
}
