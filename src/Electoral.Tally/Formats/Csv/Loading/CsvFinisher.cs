namespace Electoral.Tally;

/// <summary>Makes a table of the sources that were read.</summary>
internal sealed class CsvFinisher(CsvReadOptions options)
{
    /// <summary>Makes the table of one source, or of several that were read by one layout.</summary>
    public TallyTable Finish(IReadOnlyList<CsvPart> parts)
    {
        var first = parts[0].Loaded;
        return SumRowCheck.Apply(Finish(parts, first.Layout, first.Detected), first.Layout, first.IsFoundFromCounts);
    }

    /// <summary>Makes the table of several sources that agree.</summary>
    public TallyTable Finish(IReadOnlyList<CsvPart> parts, CsvAgreement agreed)
    {
        CsvPart[] alike =
        [
            .. parts.Select(part => part with { Columns = agreed.Conform(part.Columns, part.Loaded.Layout) }),
        ];
        var table = Finish(alike, agreed.Whole, isDetected: !agreed.IsGiven);
        var reading = table.Reading;
        table = table.With(reading with { Warnings = [.. reading.Warnings, .. agreed.Warnings] });
        return SumRowCheck.Apply(table, agreed.Whole, agreed.IsFoundFromCounts);
    }

    private TallyTable Finish(IReadOnlyList<CsvPart> parts, CsvLayout layout, bool isDetected)
    {
        var first = parts[0];
        var joined = new StagedJoin(parts[0].Units.LevelNames, parts[0].Units.Unique);
        foreach (var part in parts) joined.Add(part.Units, part.Columns, part.Source.Rows);
        var staged = joined.Build(parts.Count == 1 && first.CodesAscend) with
        {
            Duplicates = options.Duplicates,
            Selections = [.. layout.ToContest().Selections.Select(selection => selection.Id)],
            DuplicateListLimit = options.RejectListLimit,
            AreColumnsFree = true,
            Threads = Math.Max(1, options.MaxDegreeOfParallelism),
        };
        var made = TableAssembler.Assemble(staged);
        Withdraw(parts, made.Dropped);
        var reading = Report(parts, joined, made.Dropped, isDetected ? layout : null);
        CsvNothingRead.Check(reading, options);
        var shape = new TableShape
        {
            Contest = layout.ToContest(),
            Units = made.Tree,
            SheetLevel = layout.Levels[^1].Name,
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

    /// <summary>Turns rows that the table does not have into rejects of their source.</summary>
    private static void Withdraw(IReadOnlyList<CsvPart> parts, DroppedRows dropped)
    {
        foreach (var row in dropped.InSourceOrder)
        {
            var (part, record) = Locate(parts, row.Row);
            var (other, otherRecord) = Locate(parts, row.OtherRow);
            part.Loaded.Log.Withdraw(row, record, parts.Count == 1 ? null : other.Source.Name, otherRecord);
        }
    }

    private static (CsvPart Part, long Record) Locate(IReadOnlyList<CsvPart> parts, int row)
    {
        int place = 0;
        while (row >= parts[place].Columns.Count) row -= parts[place++].Columns.Count;
        return (parts[place], parts[place].Loaded.Store.RecordOf(row) + 1);
    }

    private ReadingReport Report(
        IReadOnlyList<CsvPart> parts, StagedJoin joined, DroppedRows dropped, CsvLayout? detected)
    {
        var reports = parts.Select(part => part.Loaded.Log.Report()).ToArray();
        return new()
        {
            Accepted = reports.Sum(report => report.Accepted),
            Rejected = reports.Sum(report => report.Rejected),
            Blank = reports.Sum(report => report.Blank),
            Filtered = reports.Sum(report => report.Filtered),
            Excluded = reports.Sum(report => report.Excluded),
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
            DetectedLayout = detected?.ToJson(),
        };
    }

    private static IEnumerable<ReportStatement> MixedArrivals(IReadOnlyList<CsvPart> parts)
    {
        var arrivals = parts.SelectMany(part => part.Columns.Arrivals ?? []);
        if (ArrivalTime.AreMixed(arrivals)) yield return ReadingStatements.MixedArrivals;
    }
}
