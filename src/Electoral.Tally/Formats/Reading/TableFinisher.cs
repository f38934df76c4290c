namespace Electoral.Tally;

/// <summary>Makes a table from the sources that were read.</summary>
internal sealed class TableFinisher(ReadOptions options)
{
    /// <summary>Joins the parts, takes out what is duplicated, and makes the table.</summary>
    /// <param name="parts">The sources, at least one, with the same columns.</param>
    /// <param name="contest">What is voted on.</param>
    /// <param name="sheetLevel">The name of the level of the sheet.</param>
    /// <param name="detectedLayout">The layout, as JSON, if it was inferred from the data; otherwise null.</param>
    /// <exception cref="TallyReadException">
    /// Duplicate rows exceed the limit of rejects, or no record at all was accepted.
    /// </exception>
    public TallyTable Finish(
        IReadOnlyList<StagedPart> parts, Contest contest, string sheetLevel, string? detectedLayout = null)
    {
        var first = parts[0];
        var joined = new StagedJoin(first.Units.LevelNames, first.Units.Unique);
        foreach (var part in parts) joined.Add(part.Units, part.Columns, part.Source.Rows);
        var staged = joined.Build(parts.Count == 1 && first.CodesAscend) with
        {
            Duplicates = options.Duplicates,
            Selections = [.. contest.Selections.Select(selection => selection.Id)],
            DuplicateListLimit = options.RejectListLimit,
            AreColumnsFree = true,
            Threads = options.MaxDegreeOfParallelism,
        };
        var made = TableAssembler.Assemble(staged);
        Withdraw(parts, made.Dropped);
        var reading = Report(parts, joined, made.Dropped, detectedLayout);
        if (parts.Any(part => part.RecordsOf is not null)) reading = reading with { Sheets = made.Columns.Count };
        NothingRead.Check(reading, options);
        var shape = new TableShape
        {
            Contest = contest,
            Units = made.Tree,
            SheetLevel = sheetLevel,
            Reading = reading with
            {
                IdenticalDuplicates = made.Repeated.Identical,
                DuplicateConflictRows = made.Repeated.Different,
                DuplicateConflicts = made.Repeated.Conflicts(row =>
                    Locate(parts, row) is var (part, record) ? (part.Source.Name, record) : default),
            },
            Sources = new([.. parts.Select(part => part.Source.Name)], joined.FirstRecords),
        };
        return new(shape, made.Columns, made.RowStart, 0, made.Columns.Count);
    }

    /// <summary>Turns rows that the table left out into rejects of their source.</summary>
    private static void Withdraw(IReadOnlyList<StagedPart> parts, DroppedRows dropped)
    {
        foreach (var row in dropped.InSourceOrder)
        {
            var (part, record) = Locate(parts, row.Row);
            var (other, otherRecord) = Locate(parts, row.OtherRow);
            int records = part.RecordsOf?.Invoke(RowOf(parts, row.Row).Row) ?? 1;
            part.Log.Withdraw(row, record, parts.Count == 1 ? null : other.Source.Name, otherRecord, records);
        }
    }

    private static (StagedPart Part, long Record) Locate(IReadOnlyList<StagedPart> parts, int row)
    {
        var (part, own) = RowOf(parts, row);
        return (part, part.RecordOf(own) + 1);
    }

    /// <summary>The part that a staged row belongs to, and the row in it.</summary>
    private static (StagedPart Part, int Row) RowOf(IReadOnlyList<StagedPart> parts, int row)
    {
        int index = 0;
        while (row >= parts[index].Columns.Count) row -= parts[index++].Columns.Count;
        return (parts[index], row);
    }

    private ReadingReport Report(
        IReadOnlyList<StagedPart> parts, StagedJoin joined, DroppedRows dropped, string? detectedLayout)
    {
        var reports = parts.Select(part => part.Log.Report()).ToArray();
        return new()
        {
            Accepted = reports.Sum(report => report.Accepted),
            Rejected = reports.Sum(report => report.Rejected),
            Blank = reports.Sum(report => report.Blank),
            Filtered = reports.Sum(report => report.Filtered),
            Excluded = reports.Sum(report => report.Excluded),
            Sections = reports.Sum(report => report.Sections),
            MissingWords = ReadingReport.Added(reports.Select(report => report.MissingWords)),
            Rejects = [.. reports.SelectMany(report => report.Rejects).Take(options.RejectListLimit)],
            RejectsByReason = reports.SelectMany(report => report.RejectsByReason).GroupBy(reason => reason.Key)
                .ToDictionary(same => same.Key, same => same.Sum(reason => reason.Value)),
            ZeroFractions = reports.Sum(report => report.ZeroFractions),
            UnreadableArrivals = reports.Sum(report => report.UnreadableArrivals),
            ShortRecords = reports.Sum(report => report.ShortRecords),
            LongRecords = reports.Sum(report => report.LongRecords),
            Sources = [.. parts.Select(part => part.Source)],
            Warnings =
            [
                .. reports.SelectMany(report => report.Warnings),
                .. parts.SelectMany(part => part.Warnings),
                .. RejectStatements.GaveWay(dropped),
                .. MixedArrivals(parts),
            ],
            FoldedCodes = parts.Sum(part => part.FoldedCodes),
            UnreadableTexts = parts.Sum(part => part.UnreadableTexts),
            CutOff = [.. reports.SelectMany(report => report.CutOff)],
            LabelConflicts = [.. parts.SelectMany(part => part.NameConflicts).Concat(joined.NameConflicts)],
            LabelConflictRows = parts.Sum(part => part.NameConflictRows)
                + joined.NameConflicts.Sum(conflict => conflict.Rows),
            DetectedLayout = detectedLayout,
        };
    }

    private static IEnumerable<ReportStatement> MixedArrivals(IReadOnlyList<StagedPart> parts)
    {
        var arrivals = parts.SelectMany(part => part.Columns.Arrivals ?? []);
        if (ArrivalTime.AreMixed(arrivals)) yield return ReadingStatements.MixedArrivals;
    }
}
