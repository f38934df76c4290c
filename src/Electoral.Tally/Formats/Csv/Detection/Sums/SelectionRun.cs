namespace Electoral.Tally;

/// <summary>Adjacent columns of counts that add up, in every sampled row, to a column of totals.</summary>
/// <param name="First">The index of the first among the columns that may be selections.</param>
/// <param name="End">The index after the last.</param>
internal readonly record struct SelectionRun(int First, int End)
{
    /// <summary>The longest run that adds up, and whether another one with other votes also does.</summary>
    /// <param name="rows">The columns that may be selections, in the order of the file.</param>
    /// <param name="stretches">For each column, the stretch of the file that it is in; no run crosses a border.</param>
    /// <param name="target">What the selections of each row must add up to; -1 where this is not known.</param>
    /// <remarks>
    /// A run has two columns or more. Runs that differ only by columns without votes are the same finding, and the
    /// longest of them is taken.
    /// </remarks>
    public static (SelectionRun? Run, bool IsAmbiguous) Find(RunRows rows, int[] stretches, long[] target)
    {
        if (rows.Columns < 2) return (null, false);
        // A row without a gap shows at once where runs may end.
        int whole = Array.FindIndex(target, total => total >= 0), width = rows.Columns;
        while (whole >= 0 && !rows.IsWhole(whole, 0, width))
        {
            whole = Array.FindIndex(target, whole + 1, total => total >= 0);
        }

        SelectionRun? found = null;
        for (int first = 0; first < width; first++)
        {
            var (least, after) = whole < 0 ? (0, int.MaxValue) : rows.Ends(whole, first, target[whole]);
            int last = Math.Min(stretches.LastIndexOf(stretches[first]) + 1, after - 1);
            for (int end = last; end >= Math.Max(least, first + 2); end--)
            {
                if (!AddsUp(rows, target, first, end)) continue;
                found ??= new(first, end);
                if (!found.Value.HasSameVotes(new(first, end), rows, target)) return (found, true);
                // Shorter runs from here have the same votes or do not add up.
                break;
            }
        }

        return (found, false);
    }

    /// <summary>
    /// Whether no row contradicts, more than half of them can be compared, and one of these has votes.
    /// </summary>
    private static bool AddsUp(RunRows rows, long[] target, int first, int end)
    {
        int compared = 0;
        bool hasVotes = false;
        for (int row = 0; row < target.Length; row++)
        {
            if (target[row] < 0 || !rows.IsWhole(row, first, end)) continue;
            if (rows.Votes(row, first, end) != target[row]) return false;
            compared++;
            hasVotes |= target[row] > 0;
        }

        return hasVotes && compared * 2 > target.Length;
    }

    /// <summary>Whether the two runs differ only by columns without votes.</summary>
    private bool HasSameVotes(SelectionRun other, RunRows rows, long[] target)
    {
        int first = Math.Max(First, other.First), end = Math.Min(End, other.End);
        return first < end && AddsUp(rows, target, first, end);
    }
}
