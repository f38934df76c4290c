namespace Electoral.Tally;

/// <summary>
/// Makes a part of a table from what was read of a source: decodes its texts and normalises its codes.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="head">Its beginning.</param>
/// <param name="plan">Which field of it plays which role.</param>
/// <param name="store">Its rows.</param>
/// <param name="log">What became of its records.</param>
internal sealed class CsvPartBuilder(
    CsvSource source, CsvHead head, CsvPlan plan, ICsvRowStore store, ReadingLog log)
{
    /// <param name="sha256">The digest of the source, if requested.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public StagedPart Build(string? sha256, int threads)
    {
        var columns = store.Build(threads);
        var units = store.BuildUnits(columns.Codes, threads);
        var encoding = CsvEncoding.Of(source.Encoding, units, columns, store.Selections?.Texts());
        var decoder = new TextDecoder(encoding.Encoding, encoding.IsClean);
        var unreadable = new UnreadableTexts();
        units = StagedTexts.Decode(units, decoder, columns.Count, unreadable);
        columns = StagedTexts.Decode(columns, decoder, unreadable);

        var folded = new FoldedRows(columns.Count);
        var forms = CsvCodeForms.Of(plan);
        columns = ColumnFolding.Fold(columns, forms, folded);
        var made = Fold(units, forms, columns.Count, decoder, folded);
        var merged = ConflictsOf(made, store.Conflicts);
        LabelConflict[] found = [.. NameConflictsOf(made, decoder), .. merged];
        // If units were merged, another name of one may now be the name that is kept.
        long alike = found.Where(one => one.Kept == one.Other).Sum(one => one.Rows);
        return new()
        {
            Units = made.Units,
            Columns = columns,
            Source = Reading(encoding, sha256),
            Log = log,
            RecordOf = store.RecordOf,
            RecordsOf = plan.Entries is { JoinsRecords: true } ? store.RecordsOf : null,
            Selections = store.Selections?.Build(decoder),
            CodesAscend = store.CodesAscend && decoder.KeepsAll && folded.Count == 0,
            NameConflicts = Joined(found),
            NameConflictRows = store.Conflicts.Rows + merged.Sum(conflict => conflict.Rows) - alike,
            FoldedCodes = folded.Count,
            UnreadableTexts = decoder.Unreadable,
            Warnings =
            [
                .. new CsvTextWarnings(source, plan, store).Of(encoding, decoder, unreadable, folded),
                .. WithoutName(decoder),
            ],
        };
    }

    /// <summary>Each other name of a unit, once.</summary>
    private static LabelConflict[] Joined(LabelConflict[] conflicts) =>
    [
        .. conflicts.Where(one => one.Kept != one.Other).GroupBy(one => (one.Unit, one.Kept, one.Other))
            .Select(same => same.First() with { Rows = same.Sum(one => one.Rows) }),
    ];

    private IEnumerable<ReportStatement> WithoutName(TextDecoder decoder)
    {
        if (store.Selections?.WithoutName(decoder) is { Length: > 0 } ids)
        {
            yield return ReadingStatements.WithoutName(source.Name, ids);
        }
    }

    private static FoldedUnits Fold(
        StagedUnits units, CodeForms forms, int rows, TextDecoder decoder, FoldedRows folded)
    {
        bool differ = !decoder.KeepsDifferent
            || units.Levels.Index().Any(level => CodeForms.AnyDiffers(level.Item.Codes, forms.Levels[level.Index]));
        return differ && units.Levels.Count > 0
            ? UnitFolding.Fold(units, forms, !decoder.KeepsDifferent, rows, folded)
            : new(units, null, []);
    }

    /// <summary>The names of merged units, except for rows that already had another name.</summary>
    private static LabelConflict[] ConflictsOf(FoldedUnits made, CsvNameConflicts before)
    {
        if (made.Conflicts.Count == 0) return [];
        var others = before.RowsOfUnits();
        return
        [
            .. made.Conflicts.Select(found => found.Conflict with
            {
                Rows = found.Conflict.Rows - others.GetValueOrDefault((found.Level, found.Unit)),
            }),
        ];
    }

    private IEnumerable<LabelConflict> NameConflictsOf(FoldedUnits made, TextDecoder decoder)
    {
        foreach (var (level, staged, name, rows) in store.Conflicts.All)
        {
            int unit = made.Indexes is null ? staged : made.Indexes[level][staged];
            string kept = made.Units.Levels[level].Names!.GetString(unit);
            yield return new(made.Units.PathOf(level, unit), kept, decoder.GetString(name), rows);
        }
    }

    private SourceReading Reading(CsvEncoding encoding, string? sha256) => new()
    {
        Name = source.Name,
        Sha256 = sha256,
        Encoding = encoding.Name,
        IsEncodingGuessed = encoding.Guess is not null,
        EncodingRunnerUp = encoding.Guess?.RunnerUp,
        Delimiter = (char)head.Delimiter,
        Rows = log.Records,
    };
}
