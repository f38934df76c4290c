namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>Makes the table of one source, or of several that were read by one layout.</summary>
    internal static TallyTable Finish(List<CsvPart> parts, ReadOptions options)
    {
        var first = parts[0];
        var table = Finish(parts.Select(part => part.Staged), first.Layout, first.IsDetected, options);
        if (first.IsFoundFromCounts) RepeatedCodes.Refuse(table.Reading, first.Layout);
        return SumRowCheck.Apply(table, first.Layout, first.IsFoundFromCounts, options.Threads);
    }

    /// <summary>Makes the table of several sources that agree.</summary>
    private static TallyTable Finish(List<CsvPart> parts, CsvAgreement agreed, ReadOptions options)
    {
        var alike = parts.Select(
            part => part.Staged with { Columns = agreed.Conform(part.Staged.Columns, part.Layout) });
        var table = Finish(alike, agreed.Whole, !agreed.IsGiven, options);
        var reading = table.Reading;
        table = table.With(reading with { Warnings = [.. reading.Warnings, .. agreed.Warnings] });
        return SumRowCheck.Apply(table, agreed.Whole, agreed.IsFoundFromCounts, options.Threads);
    }

    private static TallyTable Finish(
        IEnumerable<StagedPart> parts, CsvLayout layout, bool isDetected, ReadOptions options) =>
        new TableFinisher(options).Finish(
            [.. parts], layout.ToContest(), layout.Levels[^1].Name, isDetected ? layout.ToJson() : null);
}
