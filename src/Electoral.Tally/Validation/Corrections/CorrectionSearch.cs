namespace Electoral.Tally.Validation;

/// <summary>Tries every single slip on a sheet that contradicts itself.</summary>
internal static class CorrectionSearch
{
    private const int FewestBallots = 10;

    /// <summary>The one slip whose correction makes everything hold; null if none or several do.</summary>
    /// <remarks>
    /// If only one sum is off, by fewer than ten, a few ballots counted twice or not at all explain it just as well,
    /// and nearly every such difference is one digit of some number: no slip is named.
    /// </remarks>
    public static CorrectionSuggestion? Find(SheetIdentities sheet)
    {
        long[] broken = [.. sheet.Sums.Select(sheet.Excess).Where(excess => excess != 0)];
        if (broken is [var alone] && Math.Abs(alone) < FewestBallots) return null;
        CorrectionSuggestion? only = null;
        foreach (var found in All(sheet))
        {
            if (only is not null) return null;
            only = found;
        }

        return only;
    }

    private static IEnumerable<CorrectionSuggestion> All(SheetIdentities sheet)
    {
        for (int i = 0; i < sheet.Counts.Length; i++)
        {
            foreach (long meant in Needed(sheet, i))
            {
                if (DigitSlip.Of(sheet.Counts[i], meant) is not { } slip) continue;
                if (Try(sheet, slip, counts => counts[i] = meant) is { } found) yield return found;
            }
        }

        for (int i = 0; i < sheet.Counts.Length; i++)
        {
            for (int j = i + 1; j < sheet.Counts.Length; j++)
            {
                if (sheet.Counts[i] == sheet.Counts[j]) continue;
                var found = Try(sheet, TranscriptionPattern.SwappedCounts, counts =>
                    (counts[i], counts[j]) = (counts[j], counts[i]));
                if (found is not null) yield return found;
            }
        }

        foreach (var found in Shifts(sheet)) yield return found;
    }

    /// <summary>The values of a count that would make some broken sum hold.</summary>
    private static SortedSet<long> Needed(SheetIdentities sheet, int index)
    {
        var needed = new SortedSet<long>();
        foreach (var sum in sheet.Sums)
        {
            long excess = sheet.Excess(sum);
            if (excess == 0) continue;
            if (sum.Sum == index) needed.Add(sheet.Counts[index] + excess);
            else if (Array.IndexOf(sum.Parts, index) >= 0) needed.Add(sheet.Counts[index] - excess);
        }

        return needed;
    }

    /// <summary>Runs of columns moved by one, if the column that they moved into or out of is empty.</summary>
    /// <remarks>A run includes at most one column after the votes: valid, blank or invalid votes.</remarks>
    private static IEnumerable<CorrectionSuggestion> Shifts(SheetIdentities sheet)
    {
        for (int first = 0; first < sheet.Counts.Length; first++)
        {
            for (int last = first + 2; last < sheet.Counts.Length; last++)
            {
                int from = first, to = last;
                if (sheet.Counts[first] == 0 && IsMoved(sheet, first + 1, last))
                {
                    var found = Try(sheet, TranscriptionPattern.ShiftedColumns, counts =>
                    {
                        counts.AsSpan(from + 1, to - from).CopyTo(counts.AsSpan(from));
                        counts[to] = 0;
                    });
                    if (found is not null) yield return found;
                }

                if (sheet.Counts[last] == 0 && IsMoved(sheet, first, last - 1))
                {
                    var found = Try(sheet, TranscriptionPattern.ShiftedColumns, counts =>
                    {
                        counts.AsSpan(from, to - from).CopyTo(counts.AsSpan(from + 1));
                        counts[from] = 0;
                    });
                    if (found is not null) yield return found;
                }
            }
        }
    }

    /// <summary>Whether a run has at least two counts, all above zero: moved zeros leave no trace.</summary>
    private static bool IsMoved(SheetIdentities sheet, int first, int last) =>
        last > first && !sheet.Counts.AsSpan(first, last - first + 1).Contains(0);

    private static CorrectionSuggestion? Try(
        SheetIdentities sheet, TranscriptionPattern pattern, Action<long[]> change)
    {
        long[] counts = [.. sheet.Counts];
        change(counts);
        if (!sheet.Hold(counts)) return null;
        var changes = Enumerable.Range(0, counts.Length).Where(i => counts[i] != sheet.Counts[i])
            .Select(i => new CountChange(sheet.Names[i], sheet.Counts[i], counts[i]));
        return new(pattern, [.. changes]);
    }
}
