namespace Electoral.Tally;

/// <summary>Whether the votes of numbered groups add up to the valid votes of their record.</summary>
internal static class GroupedSums
{
    /// <summary>The fewest records of a hundred that must add up.</summary>
    private const int Enough = 97;

    /// <summary>The same layout, proved if its sums hold.</summary>
    public static FoundLayout Prove(FoundLayout found)
    {
        var (sample, layout) = (found.Sample, found.Layout);
        int? valid = Column(sample, layout.Valid), ballots = Column(sample, layout.BallotsCast);
        int[] totals = [.. Enumerable.Range(0, sample.Header.Count).Where(column => sample.IsCount(column)
            && !sample.IsZero(column) && CountWords.RoleOf(sample.Header[column]) == CountField.Valid)];
        if (valid is not { } total || totals is not [var only] || only != total || layout.Groups is null) return found;
        int[] votes = [.. Series(sample, layout.Groups.Votes.Columns[0])];
        int[][] names = [.. layout.Groups.Selection.Select(name => Series(sample, name).ToArray())];
        if (Array.Exists(names, series => series.Length < votes.Length)) return found;
        var others = new List<int>();
        int compared = 0, rows = sample.Records.Count;
        for (int row = 0; row < rows; row++)
        {
            int[] groups = [.. Enumerable.Range(0, votes.Length).Where(group => sample[votes[group], row] >= 0)];
            string[] ids = Array.ConvertAll(groups, group => string.Join(
                '\0', names.Select(series => sample.Records[row][series[group]].Trim())));
            bool isRepeated = layout.Groups.Repeated == RepeatedVotes.Reject && ids.Distinct().Count() < ids.Length;
            if (isRepeated || ids.Any(id => id.Trim('\0').Length == 0)) return found;
            if (sample[total, row] < 0 || groups.Length == 0) continue;
            compared++;
            if (groups.Sum(group => sample[votes[group], row]) != sample[total, row]) others.Add(row);
        }

        bool isSum = compared * 2 > rows && (compared - others.Count) * 100L >= compared * (long)Enough;
        if (!isSum || !AddsUp(sample, ballots, total, layout) || LevelDetection.Check(sample, layout.Levels) is not null
            || sample.GroupSeparator is not null)
        {
            return found;
        }

        return found with { Failure = null, Counts = found.Counts with { Compared = compared, Others = others } };
    }

    /// <summary>
    /// Whether blank and invalid votes make up the rest of the ballots, where all of these are present.
    /// </summary>
    private static bool AddsUp(CsvSample sample, int? ballots, int valid, CsvLayout layout)
    {
        int? blank = Column(sample, layout.Blank), invalid = Column(sample, layout.Invalid);
        if (layout.BlankIsValid) return false;
        if (ballots is not { } all || blank is not { } empty || invalid is not { } spoilt) return true;
        int[] rows = [.. Enumerable.Range(0, sample.Records.Count).Where(row => sample[all, row] >= 0
            && sample[valid, row] >= 0 && sample[empty, row] >= 0 && sample[spoilt, row] >= 0)];
        int off = rows.Count(row =>
            sample[valid, row] + sample[empty, row] + sample[spoilt, row] != sample[all, row]);
        return (rows.Length - off) * 100L >= rows.Length * (long)Enough;
    }

    private static int? Column(CsvSample sample, CsvCount? count) =>
        count is null ? null : LevelColumns.IndexOf(sample, count.Column);

    /// <summary>The columns with this name and a number, counting from 1.</summary>
    private static IEnumerable<int> Series(CsvSample sample, string name)
    {
        for (int number = 1; ; number++)
        {
            string header = name.Replace("{n}", FormattableString.Invariant($"{number}"), StringComparison.Ordinal);
            int column = 0;
            while (column < sample.Header.Count && sample.Header[column] != header) column++;
            if (column == sample.Header.Count) yield break;
            yield return column;
        }
    }
}
