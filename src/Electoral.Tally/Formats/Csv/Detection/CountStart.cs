namespace Electoral.Tally;

/// <summary>Where the counts seem to begin if nothing is proved: codes are to the left of counts.</summary>
internal static class CountStart
{
    public static int Of(CsvSample sample, CountReading counts, int[] mayBeSelections)
    {
        int[] columns = [.. Enumerable.Range(0, sample.Header.Count)];
        int named = columns.FirstOrDefault(
            column => sample.IsCount(column) && CountWords.Read(sample.Header[column]) is not null, columns.Length);
        int first = Math.Min(named, counts.Selections.Append(columns.Length).Min());
        if (first < named) return first;
        // A code, a name or a known level; a column between the last of them and the first count may be either.
        int last = columns.LastOrDefault(column => column < first && IsOfLevel(sample, column), -1);
        bool mayBeCounts = mayBeSelections.Any(column => column > last && column < first);
        if (last < 0) return named < columns.Length ? named : Math.Min(1, columns.Length);
        return mayBeCounts && (named == columns.Length || Identify(sample, last)) ? last + 1 : first;
    }

    private static bool IsOfLevel(CsvSample sample, int column)
    {
        var words = LevelWords.Read(sample.Header[column]);
        bool isText = !sample.IsCount(column) && !sample.IsMeasure(column) && !sample.IsLink(column)
            && sample.FirstNonCount(column) is not null;
        return words.IsKnown || words.IsCode || isText || LevelWords.IsNoLevel(sample.Header[column]);
    }

    /// <summary>Whether the columns up to this one identify the records, except for a few that appear twice.</summary>
    private static bool Identify(CsvSample sample, int last)
    {
        int codes = sample.Records.Select(record => string.Join('\0', record.Take(last + 1)))
            .Distinct(StringComparer.Ordinal).Count();
        return (sample.Records.Count - codes) * 20 <= sample.Records.Count;
    }
}
