namespace Electoral.Tally.Audits;

/// <summary>Searches ascending indexes of rows.</summary>
internal static class SortedRows
{
    /// <summary>The position of the first that is at least <paramref name="row"/>.</summary>
    public static int IndexOf(ReadOnlySpan<int> rows, int row)
    {
        int index = rows.BinarySearch(row);
        return index < 0 ? ~index : index;
    }

    /// <summary>How many are in start … end - 1.</summary>
    public static int CountIn(ReadOnlySpan<int> rows, int start, int end) => IndexOf(rows, end) - IndexOf(rows, start);
}
