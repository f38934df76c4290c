namespace Electoral.Tally;

/// <summary>Neighbouring columns of counts that add up, in every sampled row, to a column of totals.</summary>
/// <param name="First">The index of the first among the columns that may be selections.</param>
/// <param name="End">The index after the last.</param>
internal readonly record struct SelectionRun(int First, int End)
{
    /// <summary>The longest run that adds up, and whether another one does so with other votes.</summary>
    /// <param name="rows">The columns that may be selections, in the order of the file.</param>
    /// <param name="stretches">For each the stretch of the file that it is in; no run reaches over a border.</param>
    /// <param name="target">What the selections of each row must add up to; -1 where the row cannot tell.</param>
    /// <remarks>
    /// A run has two columns or more. Runs that differ only by columns without any vote are one and the same finding,
    /// and the longest of them is taken.
    /// </remarks>
    public static (SelectionRun? Run, bool IsAmbiguous) Find(RunRows rows, int[] stretches, long[] target)
    {
        if (rows.Columns < 2) return (null, false);
        // A row without a gap shows at once where runs may end.
        int told = Array.FindIndex(target, total => total >= 0), width = rows.Columns;
        while (told >= 0 && !rows.IsWhole(told, 0, width))
        {
            told = Array.FindIndex(target, told + 1, total => total >= 0);
        }

        SelectionRun? found = null;
        for (int first = 0; first < width; first++)
        {
            var (least, after) = told < 0 ? (0, int.MaxValue) : rows.Ends(told, first, target[told]);
            int last = Math.Min(stretches.LastIndexOf(stretches[first]) + 1, after - 1);
            for (int end = last; end >= Math.Max(least, first + 2); end--)
            {
                if (!AddsUp(rows, target, first, end)) continue;
                found ??= new(first, end);
                if (!found.Value.HasSameVotes(new(first, end), rows, target)) return (found, true);
                // What is shorter from here on has the same votes or does not add up.
                break;
            }
        }

        return (found, false);
    }

    /// <summary>Whether no row contradicts, more than half of them can tell, and one of these has votes.</summary>
    private static bool AddsUp(RunRows rows, long[] target, int first, int end)
    {
        int told = 0;
        bool hasVotes = false;
        for (int row = 0; row < target.Length; row++)
        {
            if (target[row] < 0 || !rows.IsWhole(row, first, end)) continue;
            if (rows.Votes(row, first, end) != target[row]) return false;
            told++;
            hasVotes |= target[row] > 0;
        }

        return hasVotes && told * 2 > target.Length;
    }

    /// <summary>Whether the two runs differ by columns without any vote only.</summary>
    private bool HasSameVotes(SelectionRun other, RunRows rows, long[] target)
    {
        int first = Math.Max(First, other.First), end = Math.Min(End, other.End);
        return first < end && AddsUp(rows, target, first, end);
    }
}
