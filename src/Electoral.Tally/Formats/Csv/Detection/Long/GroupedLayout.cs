namespace Electoral.Tally;

/// <summary>The layout of groups of columns numbered in sequence: "Name 1", "Votes 1", "Name 2" …</summary>
internal static class GroupedLayout
{
    /// <summary>The layout with groups instead of columns of votes; null if the headers do not number them.</summary>
    public static CsvLayout? Of(CsvSample sample, CountReading counts, CsvLayout found)
    {
        var votes = Series(sample, counts.Selections);
        if (votes is null) return null;
        int[] texts = [.. Enumerable.Range(0, sample.Header.Count).Where(
            column => GroupedColumns.Split(sample.Header[column])?.Number == 1 && IsNumbered(sample, column)
                && !sample.IsMeasure(column) && sample.FirstNonCount(column) is not null
                && !CountWords.IsShare(sample.Header[column]))];
        int[] parties = Array.FindAll(texts, column => SelectionWords.IsParty(sample.Header[column]));
        int[] names = Array.FindAll(texts, column => !parties.Contains(column)
            && (SelectionWords.IsName(sample.Header[column]) || SelectionWords.IsCandidate(sample.Header[column])));
        // "Candidate" alone is in many headers, such as "Sex of candidate 1".
        int[] selection = parties.Length == 1
            ? parties
            : Array.FindAll(names, column => SelectionWords.IsName(sample.Header[column]));
        if (selection.Length == 0) selection = names.Length == 1 ? names : [];
        if (selection.Length == 0) return null;
        return found with
        {
            Selections = [],
            Groups = new()
            {
                Selection = [.. selection.Select(column => Template(sample.Header[column]))],
                Votes = votes,
                Repeated = parties.Length == 1 ? RepeatedVotes.Add : RepeatedVotes.Reject,
                Absent = AbsentVotes.Missing,
            },
        };
    }

    /// <summary>
    /// The header that all columns share except for the number; null if they differ in anything else.
    /// </summary>
    private static string? Series(CsvSample sample, int[] columns)
    {
        var templates = columns.Select(column => GroupedColumns.Split(sample.Header[column]) is null
            ? null
            : Template(sample.Header[column])).Distinct().ToArray();
        return templates is [{ } only] ? only : null;
    }

    private static bool IsNumbered(CsvSample sample, int column)
    {
        string template = Template(sample.Header[column]);
        return sample.Header.Contains(template.Replace("{n}", "2", StringComparison.Ordinal));
    }

    private static string Template(string header)
    {
        var (before, _, behind) = GroupedColumns.Split(header)!.Value;
        return $"{before}{{n}}{behind}";
    }
}
