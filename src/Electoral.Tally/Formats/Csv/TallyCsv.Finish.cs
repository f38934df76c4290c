namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>Makes the table of one source, or of several that were read by one layout.</summary>
    internal static TallyTable Finish(List<CsvPart> parts, ReadOptions options) => CsvTables.Finish(parts, options);

    /// <summary>Makes the table of several sources that agree.</summary>
    private static TallyTable Finish(List<CsvPart> parts, CsvAgreement agreed, ReadOptions options)
    {
        var alike = parts.Select(
            part => part.Staged with { Columns = agreed.Conform(part.Staged.Columns, part.Layout) });
        var table = CsvTables.Finish([.. alike], agreed.Whole, !agreed.IsGiven, options);
        if (agreed.IsFoundFromCounts) FoundSums.Refuse(table, agreed.Whole);
        var reading = table.Reading;
        table = table.With(reading with { Warnings = [.. reading.Warnings, .. agreed.Warnings] });
        return SumRowCheck.Apply(table, agreed.Whole, agreed.IsFoundFromCounts, options.MaxDegreeOfParallelism);
    }
}
