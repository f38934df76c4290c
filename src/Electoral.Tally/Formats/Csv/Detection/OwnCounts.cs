namespace Electoral.Tally;

/// <summary>
/// Whether records have counts of their own and are not running sums or corrections of other records.
/// </summary>
internal static class OwnCounts
{
    /// <summary>Fewer records may rise by accident.</summary>
    private const int FewestSteps = 12;

    /// <summary>What contradicts this, or null.</summary>
    public static string? Failure(CsvSample sample, CountReading counts, IReadOnlyList<CsvLevel> levels)
    {
        var columns = counts.Selections.Concat(counts.Roles.OfType<int>());
        if (Correction(sample, columns, levels) is { } below)
        {
            int number = sample.RowNumbers[below.Row];
            string row = number > 0 ? $" in row {number}" : "";
            return $"'{sample.Header[below.Column]}' has a number below 0{row}, whose sheet has another record too: "
                + "is it a correction?";
        }

        return OnlyRise(sample, [.. counts.Selections, .. new[] { counts.Total }.OfType<int>()], levels)
            ? "the counts of each record are no less than those of the record above, as sums so far are"
            : null;
    }

    /// <summary>The first number below 0 in a record whose sheet has another record too; or null.</summary>
    private static (int Column, int Row)? Correction(
        CsvSample sample, IEnumerable<int> columns, IReadOnlyList<CsvLevel> levels)
    {
        int[] codes = [.. levels.SelectMany(level => level.Code)
            .Select(code => LevelColumns.IndexOf(sample, code.Column))];
        var below = sample.BelowZero(columns).ToArray();
        if (below.Length == 0) return null;
        int[] sheets = LevelColumns.Paths(sample, codes).Paths;
        var times = sheets.CountBy(sheet => sheet).ToDictionary();
        return below.Where(cell => times[sheets[cell.Row]] > 1).Cast<(int, int)?>().FirstOrDefault();
    }

    /// <summary>
    /// Whether, within each unit, no count is below that of the record above, and the first record of each unit has no
    /// more than later ones add. Records that are merely sorted by size do not begin so low.
    /// </summary>
    private static bool OnlyRise(CsvSample sample, int[] columns, IReadOnlyList<CsvLevel> levels)
    {
        int[] votes = Array.FindAll(columns, column => !sample.IsZero(column));
        if (votes.Length < 3) return false;
        int[] above = [.. levels.SkipLast(1).SelectMany(level => level.Code)
            .Select(code => LevelColumns.IndexOf(sample, code.Column))];
        int[] units = LevelColumns.Paths(sample, above).Paths;
        var (first, steps) = (new List<long>(), new List<long>());
        for (int row = 0; row < units.Length; row++)
        {
            if (row > 0 && sample.Ends.Contains(row)) continue;
            long total = votes.Max(column => sample[column, row]);
            if (row == 0 || units[row] != units[row - 1])
            {
                first.Add(total);
                continue;
            }

            if (Array.Exists(votes, column => sample[column, row] < sample[column, row - 1])) return false;
            steps.Add(total - votes.Max(column => sample[column, row - 1]));
        }

        return steps.Count >= FewestSteps && steps.Distinct().Count() > 2 && first.Average() <= 3 * steps.Average();
    }
}
