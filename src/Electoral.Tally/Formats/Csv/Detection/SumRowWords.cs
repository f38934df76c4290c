namespace Electoral.Tally;

/// <summary>Conditions on columns that leave out the rows that are sums, and no other row.</summary>
internal static class SumRowWords
{
    /// <summary>The fewest columns and words found that leave out exactly these rows; null if no words do.</summary>
    /// <param name="table">The table that has the rows.</param>
    /// <param name="layout">The layout that it was read by.</param>
    /// <param name="rows">The rows that are sums.</param>
    public static IReadOnlyList<KeyValuePair<string, string>>? Find(
        TallyTable table, CsvLayout layout, IReadOnlyList<int> rows)
    {
        var codes = new SumRowCodes(table);
        var wanted = rows.ToHashSet();
        var words = new List<(string Column, string Word, bool IsSum, int[] Rows)>();
        for (int level = 0; level < layout.Levels.Count; level++)
        {
            // A code that is joined, shortened or taken from other records is not the text of one column.
            if (layout.Levels[level] is { FillDown: true } or { Section: true }) continue;
            if (layout.Levels[level].Code is not [{ TrimZeros: false, IsCut: false } code]) continue;
            int depth = level + 1;
            var ofRows = rows.Select(row => codes.CodeOf(row, depth)).ToHashSet(StringComparer.Ordinal);
            var all = codes.RowsOf(depth, ofRows).ToLookup(row => codes.CodeOf(row, depth), StringComparer.Ordinal);
            words.AddRange(ofRows.Where(word => all[word].All(wanted.Contains))
                .Select(word => (code.Column, word, CountWords.IsSum(word), all[word].ToArray())));
        }

        var found = new List<KeyValuePair<string, string>>();
        while (wanted.Count > 0)
        {
            var best = words.OrderByDescending(word => word.Rows.Count(wanted.Contains))
                .ThenByDescending(word => word.IsSum).ThenBy(word => word.Word.Length == 0)
                .ThenBy(word => words.IndexOf(word)).FirstOrDefault();
            if (best.Rows is null || !best.Rows.Any(wanted.Contains)) return null;
            found.Add(KeyValuePair.Create(best.Column, best.Word));
            wanted.ExceptWith(best.Rows);
        }

        return found;
    }
}
