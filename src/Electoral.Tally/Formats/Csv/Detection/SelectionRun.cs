namespace Electoral.Tally;

/// <summary>Neighbouring columns of counts that add up, in every sampled row, to a column of totals.</summary>
/// <param name="First">The place of the first among the columns that may be selections.</param>
/// <param name="End">The place after the last.</param>
internal readonly record struct SelectionRun(int First, int End)
{
    /// <summary>The most columns that nearly fitting runs are looked for in.</summary>
    private const int MostToLookAt = 300;

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
        var rows = ToRows(sample, columns, target);
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

    /// <summary>The run that adds up in most rows, more than half of those that can tell, and the rows where
    /// it does not.</summary>
    public static (SelectionRun Run, int[] Others)? Nearest(
        CsvSample sample, int[] columns, int[] stretches, long[] target)
    {
        if (columns.Length > MostToLookAt) return null;
        var rows = ToRows(sample, columns, target);
        (SelectionRun Run, int Agree, int Told) best = default;
        for (int first = 0; first < columns.Length; first++)
        {
            for (int end = stretches.LastIndexOf(stretches[first]) + 1; end >= first + 2; end--)
            {
                int told = rows.Count(row => row.CanTell(first, end));
                int agree = rows.Count(row => row.CanTell(first, end) && row.Votes(first, end) == row.Target);
                if (agree * 2 > told && agree > best.Agree) best = (new(first, end), agree, told);
            }
        }

        if (best.Agree == 0) return null;
        var run = best.Run;
        return (run, [.. Enumerable.Range(0, rows.Length).Where(row =>
            rows[row].CanTell(run.First, run.End) && rows[row].Votes(run.First, run.End) != rows[row].Target)]);
    }

    private static Row[] ToRows(CsvSample sample, int[] columns, long[] target) =>
        [.. target.Select((total, row) => new Row(sample, columns, row, total))];

    /// <summary>Whether no row contradicts, more than half of them can tell, and one of these has votes.</summary>
    private static bool AddsUp(Row[] rows, int first, int end)
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
    private bool HasSameVotes(SelectionRun other, Row[] rows)
    {
        int first = Math.Max(First, other.First), end = Math.Min(End, other.End);
        return first < end && AddsUp(rows, first, end);
    }

    /// <summary>Votes, and cells without a count, before each column: those of a run are a difference.</summary>
    private sealed class Row
    {
        private readonly long[] _votesBefore;
        private readonly int[] _gapsBefore;

        public Row(CsvSample sample, int[] columns, int row, long target)
        {
            Target = target;
            _votesBefore = new long[columns.Length + 1];
            _gapsBefore = new int[columns.Length + 1];
            for (int i = 0; i < columns.Length; i++)
            {
                long votes = sample[columns[i], row];
                _votesBefore[i + 1] = _votesBefore[i] + Math.Max(votes, 0);
                _gapsBefore[i + 1] = _gapsBefore[i] + (votes < 0 ? 1 : 0);
            }
        }

        public long Target { get; }

        public bool CanTell(int first, int end) => Target >= 0 && _gapsBefore[first] == _gapsBefore[end];

        public long Votes(int first, int end) => _votesBefore[end] - _votesBefore[first];
    }
}
