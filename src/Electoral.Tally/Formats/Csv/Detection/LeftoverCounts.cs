namespace Electoral.Tally;

/// <summary>Columns of counts that votes may be in and that no role and no sum explains.</summary>
/// <param name="Columns">All of them.</param>
/// <param name="Run">Neighbours that together may be a contest of their own; else none.</param>
internal sealed record LeftoverCounts(IReadOnlyList<int> Columns, IReadOnlyList<int> Run)
{
    /// <summary>The most neighbours that are looked at together.</summary>
    private const int LongestRun = 30;

    /// <summary>
    /// Looks right of where counts begin, for columns that vary and are no larger than what the votes add up to.
    /// </summary>
    public static LeftoverCounts Of(CsvSample sample, CountReading reading)
    {
        if (reading.Total is not { } total) return new([], []);
        var known = reading.Columns.Concat(reading.Explained).ToHashSet();
        int first = known.Min();
        int[] left = [.. Enumerable.Range(0, sample.Header.Count).Where(
            column => column > first && !known.Contains(column) && MayBeVotes(sample, column, total))];
        long wanted = Sum(sample, [total]) * 3 / 10;
        for (int from = 0; from < left.Length; from++)
        {
            // What plays a role between two columns parts them.
            int[] run = [.. left.Skip(from).TakeWhile(
                column => !known.Any(other => other > left[from] && other < column)).Take(LongestRun)];
            for (int end = run.Length; end > 1; end--)
            {
                if (Sum(sample, run[..end]) >= wanted && Fits(sample, run[..end], total)) return new(left, run[..end]);
            }
        }

        return new(left, []);
    }

    /// <summary>Why the reading beside them may not be used, or null.</summary>
    public string? Failure(CsvSample sample, int total) => Run.Count == 0
        ? null
        : $"'{sample.Header[Run[0]]}' to '{sample.Header[Run[^1]]}' may hold votes as well, which are no part of "
            + $"'{sample.Header[total]}'";

    private static bool MayBeVotes(CsvSample sample, int column, int total)
    {
        string header = sample.Header[column];
        var words = LevelWords.Read(header);
        bool isKnown = CountWords.Hint(header) is not null || CountWords.IsShare(header) || words.IsKnown
            || words.IsCode || LevelWords.IsNoLevel(header);
        if (isKnown || !sample.IsCount(column) || sample.IsZero(column)) return false;
        var different = new HashSet<long>();
        for (int row = 0; row < sample.Records.Count && different.Count < 3; row++) different.Add(sample[column, row]);
        return different.Count > 2 && Fits(sample, [column], total) && !IsRepeated(sample, column);
    }

    /// <summary>Whether a column left of it holds the same, such as the number of the sheet.</summary>
    private static bool IsRepeated(CsvSample sample, int column) => Enumerable.Range(0, column).Any(
        other => sample.Records.All(record => record[other] == record[column]));

    /// <summary>Whether the columns together are no larger than the total in nearly all records.</summary>
    private static bool Fits(CsvSample sample, IReadOnlyList<int> columns, int total)
    {
        int above = 0;
        for (int row = 0; row < sample.Records.Count; row++)
        {
            long sum = 0;
            foreach (int column in columns) sum += Math.Max(sample[column, row], 0);
            if (sample[total, row] >= 0 && sum * 2 > sample[total, row] * 3) above++;
        }

        return above * 100L <= sample.Records.Count * 3L;
    }

    private static long Sum(CsvSample sample, IReadOnlyList<int> columns)
    {
        long sum = 0;
        for (int row = 0; row < sample.Records.Count; row++)
        {
            foreach (int column in columns) sum += Math.Max(sample[column, row], 0);
        }

        return sum;
    }
}
