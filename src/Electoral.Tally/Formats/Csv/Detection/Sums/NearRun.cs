namespace Electoral.Tally;

/// <summary>Neighbouring columns that add up to a column of totals in most rows.</summary>
/// <param name="Run">The columns.</param>
/// <param name="Told">How many rows can tell.</param>
/// <param name="Others">The rows that do not add up.</param>
internal sealed record NearRun(SelectionRun Run, int Told, int[] Others)
{
    /// <summary>The most columns that are looked at.</summary>
    private const int MostToLookAt = 300;

    /// <summary>How many rows are looked at first.</summary>
    private const int First = 24;

    /// <summary>Whether a row that adds up has votes.</summary>
    public bool HasVotes { get; private init; }

    /// <summary>Whether nearly every row adds up.</summary>
    public bool IsNearlyEverywhere => HasVotes && (Told - Others.Length) * 100L >= Told * 97L;

    /// <summary>The run that adds up in most rows, more than half of those that can tell; null where none does.
    /// </summary>
    public static NearRun? Find(RunRows rows, int[] stretches, long[] target)
    {
        if (rows.Columns > MostToLookAt) return null;
        int step = Math.Max(1, target.Length / First);
        int[] all = [.. Enumerable.Range(0, target.Length).Where(row => target[row] >= 0)];
        int[] some = Array.FindAll(all, row => row % step == 0);
        (SelectionRun Run, int Agree, int Told) best = default;
        for (int first = 0; first < rows.Columns; first++)
        {
            for (int end = stretches.LastIndexOf(stretches[first]) + 1; end >= first + 2; end--)
            {
                var (agreeFirst, toldFirst) = Count(rows, target, some, first, end);
                if (agreeFirst * 4 < toldFirst) continue;
                var (agree, told) = Count(rows, target, all, first, end);
                if (agree * 2 > told && agree > best.Agree) best = (new(first, end), agree, told);
            }
        }

        if (best.Agree == 0) return null;
        var run = best.Run;
        int[] telling = Array.FindAll(all, row => rows.IsWhole(row, run.First, run.End));
        int[] others = Array.FindAll(telling, row => rows.Votes(row, run.First, run.End) != target[row]);
        return new(run, best.Told, others) { HasVotes = telling.Except(others).Any(row => target[row] > 0) };
    }

    private static (int Agree, int Told) Count(RunRows rows, long[] target, int[] some, int first, int end)
    {
        int agree = 0, told = 0;
        foreach (int row in some)
        {
            if (!rows.IsWhole(row, first, end)) continue;
            told++;
            if (rows.Votes(row, first, end) == target[row]) agree++;
        }

        return (agree, told);
    }
}
