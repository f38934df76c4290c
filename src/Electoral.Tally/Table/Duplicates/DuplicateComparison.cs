namespace Electoral.Tally;

/// <summary>Compares each refused duplicate with the row that it collides with, count by count.</summary>
/// <remarks>
/// A duplicate with the same counts is harmless; one with others is a contradiction, whichever of the two is kept. Only
/// dropped rows are compared.
/// </remarks>
internal static class DuplicateComparison
{
    /// <param name="staged">The rows.</param>
    /// <param name="dropped">Those of them that are not to be in the table.</param>
    public static RepeatedRows Of(StagedTable staged, DroppedRows dropped)
    {
        int[]? units = null;
        long identical = 0, different = 0;
        var listed = new List<RepeatedRow>();
        foreach (var row in dropped.InSourceOrder)
        {
            if (row.Reason != RejectReason.Duplicate) continue;
            bool isKept = !dropped.Contains(row.OtherRow);
            CountDifference[] counts = [.. Differences(staged, row.Row, row.OtherRow)];
            if (counts.Length == 0)
            {
                // If neither is kept the station is no longer in the table, however similar they are.
                if (isKept) identical++;
                continue;
            }

            different++;
            if (listed.Count >= staged.DuplicateListLimit) continue;
            units ??= staged.Units.UnitOfEachRow(staged.Columns.Count);
            listed.Add(new(row.Row, row.OtherRow, PathOf(staged, units, row.OtherRow), isKept, counts));
        }

        return new(identical, different, listed);
    }

    private static IEnumerable<CountDifference> Differences(StagedTable staged, int row, int other)
    {
        var columns = staged.Columns;
        for (int field = 0; field < columns.Fields.Length; field++)
        {
            if (Differ(columns.Fields[field], row, other, out int? here, out int? there))
            {
                yield return new(CountRole.Field, ((CountField)field).ToString(), here, there);
            }
        }

        for (int index = 0; index < columns.Votes.Length; index++)
        {
            if (Differ(columns.Votes[index], row, other, out int? here, out int? there))
            {
                yield return new(CountRole.Votes, NameOf(staged, index), here, there);
            }
        }

        foreach (var (name, counts) in columns.Extra)
        {
            if (Differ(counts, row, other, out int? here, out int? there))
            {
                yield return new(CountRole.Extra, name, here, there);
            }
        }
    }

    private static string NameOf(StagedTable staged, int index) => index < staged.Selections.Count
        ? staged.Selections[index]
        : index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Differ(CountColumn? column, int row, int other, out int? here, out int? there)
    {
        (here, there) = (column?[row], column?[other]);
        return here != there;
    }

    private static UnitPath PathOf(StagedTable staged, int[] units, int row)
    {
        int lowest = staged.Units.Levels.Count - 1;
        var path = lowest < 0 ? UnitPath.Root : staged.Units.PathOf(lowest, units[row]);
        return path.Append(staged.Columns.Codes[row]);
    }
}
