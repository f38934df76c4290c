namespace Electoral.Tally;

/// <summary>Adjacent columns that add up to a column of totals in most rows.</summary>
/// <param name="Run">The columns.</param>
/// <param name="Compared">How many rows could be compared.</param>
/// <param name="Others">The rows that do not add up.</param>
internal sealed record NearRun(SelectionRun Run, int Compared, int[] Others)
{
    /// <summary>The most columns that are tried.</summary>
    private const int MostToLookAt = 300;

    /// <summary>How many rows are tried first.</summary>
    private const int First = 24;

    /// <summary>Whether a row that adds up has votes.</summary>
    public bool HasVotes { get; private init; }

    /// <summary>Whether nearly every row adds up.</summary>
    public bool IsNearlyEverywhere => HasVotes && (Compared - Others.Length) * 100L >= Compared * 97L;

    /// <summary>
    /// The run that adds up in the most rows, and in more than half of those compared; null if there is none.
    /// </summary>
    public static NearRun? Find(RunRows rows, int[] stretches, long[] target)
    {
        if (rows.Columns > MostToLookAt) return null;
        int step = Math.Max(1, target.Length / First);
        int[] all = [.. Enumerable.Range(0, target.Length).Where(row => target[row] >= 0)];
        int[] some = Array.FindAll(all, row => row % step == 0);
        (SelectionRun Run, int Agree, int Compared) best = default;
        for (int first = 0; first < rows.Columns; first++)
        {
            for (int end = stretches.LastIndexOf(stretches[first]) + 1; end >= first + 2; end--)
            {
                var (agreeFirst, comparedFirst) = Count(rows, target, some, first, end);
                if (agreeFirst * 4 < comparedFirst) continue;
                var (agree, compared) = Count(rows, target, all, first, end);
                if (agree * 2 > compared && agree > best.Agree) best = (new(first, end), agree, compared);
            }
        }

        if (best.Agree == 0) return null;
        var run = best.Run;
        int[] complete = Array.FindAll(all, row => rows.IsWhole(row, run.First, run.End));
        int[] others = Array.FindAll(complete, row => rows.Votes(row, run.First, run.End) != target[row]);
        return new(run, best.Compared, others) { HasVotes = complete.Except(others).Any(row => target[row] > 0) };
    }

    private static (int Agree, int Compared) Count(RunRows rows, long[] target, int[] some, int first, int end)
    {
        int agree = 0, compared = 0;
        foreach (int row in some)
        {
            if (!rows.IsWhole(row, first, end)) continue;
            compared++;
            if (rows.Votes(row, first, end) == target[row]) agree++;
        }

        return (agree, compared);
    }
}
