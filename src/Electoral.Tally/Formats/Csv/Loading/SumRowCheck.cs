namespace Electoral.Tally;

/// <summary>Deals with rows that are sums of other rows once all rows are read.</summary>
internal static class SumRowCheck
{
    /// <summary>The table, with a warning if it has such rows; for sources without a layout.</summary>
    public static TallyTable Warn(TallyTable table, int threads)
    {
        var rows = SumRows.Find(table, CountWords.IsSum, threads);
        return rows.Count == 0 ? table : table.With(table.Reading.With([SumRowStatements.CountedRecords(table, rows)]));
    }

    /// <summary>The layout with the words that leave out sum rows; the same layout if there are none.</summary>
    public static CsvLayout Exclude(TallyTable table, CsvLayout layout, int threads)
    {
        var rows = SumRows.Find(table, CountWords.IsSum, threads);
        return rows.Count > 0 && SumRowWords.Find(table, layout, rows) is { } words
            ? layout with { Exclude = [.. layout.Exclude, .. words] }
            : layout;
    }

    /// <summary>
    /// If the layout was inferred from the counts, the table without them, with a layout that leaves them out;
    /// otherwise the table with a warning.
    /// </summary>
    /// <exception cref="CsvLayoutException">
    /// The layout was inferred from the counts, and no words leave out exactly these rows.
    /// </exception>
    public static TallyTable Apply(TallyTable table, CsvLayout layout, bool isFoundFromCounts, int threads)
    {
        var rows = SumRows.Find(table, CountWords.IsSum, threads);
        if (rows.Count == 0) return table;
        var words = SumRowWords.Find(table, layout, rows);
        var reading = table.Reading;
        if (!isFoundFromCounts)
        {
            var warning = SumRowStatements.Counted(table, rows, words);
            return table.With(reading with { Warnings = [.. reading.Warnings, warning] });
        }

        // Records of a long file are not rows: the layout has to state what is left out.
        if (words is null || layout.IsStream)
        {
            return Throw.SumsOfRows(SumRowStatements.Counted(table, rows, words), layout);
        }

        return table.Without(rows, reading with
        {
            Accepted = reading.Accepted - rows.Count,
            Excluded = reading.Excluded + rows.Count,
            DetectedLayout = (layout with { Exclude = words }).ToJson(),
            Warnings = [.. reading.Warnings, SumRowStatements.LeftOut(table, rows, words)],
        });
    }
}
