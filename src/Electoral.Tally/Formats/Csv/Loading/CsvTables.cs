namespace Electoral.Tally;

/// <summary>Makes tables from CSV sources that were read.</summary>
internal static class CsvTables
{
    /// <summary>Makes the table of one source, or of several that were read by one layout.</summary>
    public static TallyTable Finish(IReadOnlyList<CsvPart> parts, ReadOptions options)
    {
        var first = parts[0];
        var table = Finish([.. parts.Select(part => part.Staged)], first.Layout, first.IsDetected, options);
        if (first.IsFoundFromCounts)
        {
            RepeatedCodes.Refuse(table.Reading, first.Layout);
            FoundSums.Refuse(table, first.Layout);
        }

        return SumRowCheck.Apply(table, first.Layout, first.IsFoundFromCounts, options.MaxDegreeOfParallelism);
    }

    /// <summary>Makes the table of sources whose columns are those of a layout.</summary>
    public static TallyTable Finish(
        IReadOnlyList<StagedPart> parts, CsvLayout layout, bool isDetected, ReadOptions options)
    {
        var (alike, contest) = FoundSelections.Align(parts, layout);
        return new TableFinisher(options).Finish(
            alike, contest, layout.Levels[^1].Name, isDetected ? layout.ToJson() : null);
    }

    /// <summary>Adds up a source whose sheets are known only once all of its records were read.</summary>
    public static StreamedTotals Totals(CsvPart part, ReadOptions options, CancellationToken cancellation)
    {
        var table = Finish([part], options);
        var totals = table.Totals(new() { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism }, cancellation);
        return new(totals, table.Reading, PartialTally.Of(totals));
    }
}
