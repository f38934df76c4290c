namespace Electoral.Tally;

/// <summary>Columns of counts that may hold votes and that no role or sum explains.</summary>
/// <param name="Columns">All of them.</param>
/// <param name="Run">Adjacent columns that together may be a contest of their own; otherwise empty.</param>
internal sealed record LeftoverCounts(IReadOnlyList<int> Columns, IReadOnlyList<int> Run)
{
    /// <summary>The most adjacent columns that are tested together.</summary>
    private const int LongestRun = 30;

    /// <summary>
    /// Looks for columns that vary and do not exceed the total of the votes. To the left of the first count it only
    /// takes adjacent columns that change from record to record, which codes of units do not. It also takes three or
    /// more adjacent columns that are larger.
    /// </summary>
    public static LeftoverCounts Of(CsvSample sample, CountReading reading)
    {
        if (reading.Total is not { } total) return new([], []);
        var known = reading.Columns.Concat(reading.Explained).ToHashSet();
        int first = known.Min();
        int[] unknown = [.. Enumerable.Range(0, sample.Header.Count).Where(
            column => !known.Contains(column) && MayBeVotes(sample, column)
                && (column > first || Changes(sample, column)))];
        int[] left = Array.FindAll(unknown, column => Fits(sample, [column], total));
        int[] leftover = Array.FindAll(left, column => column > first);
        long all = Sum(sample, [total]);
        var run = RunOf(known, left, columns =>
            Sum(sample, columns) * 10 >= all * 3 && Fits(sample, columns, total));
        if (run.Length == 0)
        {
            int[] changing = Array.FindAll(unknown, column => Changes(sample, column));
            int? registered = reading[CountField.Registered];
            run = RunOf(known, changing, columns => columns.Length > 2 && Sum(sample, columns) >= all
                && (registered is null || IsWithin(sample, columns, registered.Value)));
        }

        return new(leftover, run);
    }

    /// <summary>The longest run of adjacent columns with a property; a column with a role ends a run. </summary>
    private static int[] RunOf(HashSet<int> known, int[] columns, Func<int[], bool> holds)
    {
        for (int from = 0; from < columns.Length; from++)
        {
            int[] run = [.. columns.Skip(from).TakeWhile(
                column => !known.Any(other => other > columns[from] && other < column)).Take(LongestRun)];
            for (int end = run.Length; end > 1; end--)
            {
                if (holds(run[..end])) return run[..end];
            }
        }

        return [];
    }

    /// <summary>Why the reading may not be used with them left over, or null.</summary>
    public string? Failure(CsvSample sample, int total) => Run.Count == 0
        ? null
        : $"'{sample.Header[Run[0]]}' to '{sample.Header[Run[^1]]}' may hold votes as well, which are not part of "
            + $"'{sample.Header[total]}'";

    private static bool MayBeVotes(CsvSample sample, int column)
    {
        string header = sample.Header[column];
        var words = LevelWords.Read(header);
        bool isKnown = CountWords.Hint(header) is not null || CountWords.IsShare(header) || words.IsKnown
            || words.IsCode || LevelWords.IsNoLevel(header);
        if (isKnown || !sample.IsCount(column) || sample.IsZero(column)) return false;
        var different = new HashSet<long>();
        for (int row = 0; row < sample.Records.Count && different.Count < 3; row++) different.Add(sample[column, row]);
        return different.Count > 2 && !IsRepeated(sample, column);
    }

    /// <summary>Whether the number changes from record to record in most records, both up and down.</summary>
    private static bool Changes(CsvSample sample, int column)
    {
        int rows = sample.Records.Count, changes = 0, falls = 0;
        for (int row = 1; row < rows; row++)
        {
            if (sample[column, row] != sample[column, row - 1]) changes++;
            if (sample[column, row] < sample[column, row - 1]) falls++;
        }

        return changes * 10 >= (rows - 1) * 8 && falls * 10 >= rows * 3;
    }

    /// <summary>Whether the sum of some columns does not exceed another column in nearly all records.</summary>
    private static bool IsWithin(CsvSample sample, int[] columns, int whole)
    {
        int above = Enumerable.Range(0, sample.Records.Count).Count(row => sample[whole, row] >= 0
            && columns.Sum(column => Math.Max(sample[column, row], 0)) > sample[whole, row]);
        return above * 100L <= sample.Records.Count * 3L;
    }

    /// <summary>Whether a column to the left holds the same values, such as the number of the sheet.</summary>
    private static bool IsRepeated(CsvSample sample, int column) => Enumerable.Range(0, column).Any(
        other => sample.Records.All(record => record[other] == record[column]));

    /// <summary>Whether the sum of the columns does not exceed the total in nearly all records.</summary>
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
