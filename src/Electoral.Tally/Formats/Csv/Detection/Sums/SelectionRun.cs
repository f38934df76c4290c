namespace Electoral.Tally;

/// <summary>Neighbouring columns of counts that add up, in every sampled row, to a column of totals.</summary>
/// <param name="First">The index of the first among the columns that may be selections.</param>
/// <param name="End">The index after the last.</param>
internal readonly record struct SelectionRun(int First, int End)
{
    /// <summary>The longest run that adds up, and whether another one does so with other votes.</summary>
    /// <param name="sample">The records.</param>
    /// <param name="columns">The columns that may be selections, in the order of the file.</param>
    /// <param name="stretches">For each the stretch of the file that it is in; no run reaches over a border.</param>
    /// <param name="target">What the selections of each row must add up to; -1 where the row cannot tell.</param>
    /// <remarks>
    /// A run has two columns or more. Runs that differ only by columns without any vote are one and the same finding,
    /// and the longest of them is taken.
    /// </remarks>
    public static (SelectionRun? Run, bool IsAmbiguous) Find(
        CsvSample sample, int[] columns, int[] stretches, long[] target)
    {
        var rows = RunRow.Of(sample, columns, target);
        SelectionRun? found = null;
        for (int first = 0; first < columns.Length; first++)
        {
            for (int end = stretches.LastIndexOf(stretches[first]) + 1; end >= first + 2; end--)
            {
                if (!AddsUp(rows, first, end)) continue;
                found ??= new(first, end);
                if (!found.Value.HasSameVotes(new(first, end), rows)) return (found, true);
                // What is shorter from here on has the same votes or does not add up.
                break;
            }
        }

        return (found, false);
    }

    /// <summary>Whether no row contradicts, more than half of them can tell, and one of these has votes.</summary>
    private static bool AddsUp(RunRow[] rows, int first, int end)
    {
        int told = 0;
        bool hasVotes = false;
        foreach (var row in rows)
        {
            if (!row.CanTell(first, end)) continue;
            if (row.Votes(first, end) != row.Target) return false;
            told++;
            hasVotes |= row.Target > 0;
        }

        return hasVotes && told * 2 > rows.Length;
    }

    /// <summary>Whether the two runs differ by columns without any vote only.</summary>
    private bool HasSameVotes(SelectionRun other, RunRow[] rows)
    {
        int first = Math.Max(First, other.First), end = Math.Min(End, other.End);
        return first < end && AddsUp(rows, first, end);
    }
}
