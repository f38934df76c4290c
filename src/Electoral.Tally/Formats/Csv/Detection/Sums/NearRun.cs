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
    public static NearRun? Find(CsvSample sample, int[] columns, int[] stretches, long[] target)
    {
        if (columns.Length > MostToLookAt) return null;
        var rows = RunRow.Of(sample, columns, target);
        int step = Math.Max(1, rows.Length / First);
        RunRow[] some = [.. rows.Where((_, i) => i % step == 0)];
        (SelectionRun Run, int Agree, int Told) best = default;
        for (int first = 0; first < columns.Length; first++)
        {
            for (int end = stretches.LastIndexOf(stretches[first]) + 1; end >= first + 2; end--)
            {
                var (agreeFirst, toldFirst) = Count(some, first, end);
                if (agreeFirst * 4 < toldFirst) continue;
                var (agree, told) = Count(rows, first, end);
                if (agree * 2 > told && agree > best.Agree) best = (new(first, end), agree, told);
            }
        }

        if (best.Agree == 0) return null;
        var run = best.Run;
        int[] others = [.. Enumerable.Range(0, rows.Length).Where(row =>
            rows[row].CanTell(run.First, run.End) && rows[row].Votes(run.First, run.End) != rows[row].Target)];
        bool hasVotes = Array.Exists(rows, row => row.CanTell(run.First, run.End) && row.Target > 0
            && row.Votes(run.First, run.End) == row.Target);
        return new(run, best.Told, others) { HasVotes = hasVotes };
    }

    private static (int Agree, int Told) Count(RunRow[] rows, int first, int end)
    {
        int agree = 0, told = 0;
        foreach (var row in rows)
        {
            if (!row.CanTell(first, end)) continue;
            told++;
            if (row.Votes(first, end) == row.Target) agree++;
        }

        return (agree, told);
    }
}
