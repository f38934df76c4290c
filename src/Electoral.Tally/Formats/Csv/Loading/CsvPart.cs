namespace Electoral.Tally;

/// <summary>One source read and decoded: a part of the table to come, or all of it.</summary>
/// <param name="Loaded">What was read.</param>
/// <param name="Units">Its units, their codes in their one form.</param>
/// <param name="Columns">Its columns, likewise.</param>
/// <param name="Source">How it was read.</param>
internal sealed record CsvPart(CsvLoaded Loaded, StagedUnits Units, TableColumns Columns, SourceReading Source)
{
    /// <summary>Whether rows still stand as the store saw them ascend.</summary>
    public bool CodesAscend { get; private init; }

    /// <summary>The units that the source calls by two names.</summary>
    public IReadOnlyList<LabelConflict> NameConflicts { get; private init; } = [];

    /// <summary>How many rows use another name than the one kept.</summary>
    public long NameConflictRows { get; private init; }

    /// <summary>How many rows have a code that was written in another than its one form.</summary>
    public long FoldedCodes { get; private init; }

    /// <summary>How many different texts have bytes that are no text.</summary>
    public long UnreadableTexts { get; private init; }

    /// <summary>What its texts warn of.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; private init; } = [];

    public static CsvPart Of(CsvLoaded loaded, string? sha256, int threads)
    {
        var columns = loaded.Store.Build();
        var units = loaded.Store.Units.Build(columns.Codes, threads);
        var encoding = CsvEncoding.Of(loaded.Encoding, units, columns);
        var decoder = new TextDecoder(encoding.Encoding, encoding.IsClean);
        var unreadable = new UnreadableTexts();
        units = CsvTexts.Decode(units, decoder, columns.Count, unreadable);
        columns = CsvTexts.Decode(columns, decoder, unreadable);

        var folded = new FoldedRows(columns.Count);
        var forms = CsvCodeForms.Of(loaded.Plan);
        columns = ColumnFolding.Fold(columns, forms, folded);
        var made = Fold(units, forms, columns.Count, decoder, folded);
        var merged = ConflictsOf(made, loaded.Store.Units.Conflicts);
        var conflicts = NameConflictsOf(loaded, made, decoder).Concat(merged).ToArray();
        return new(loaded, made.Units, columns, SourceOf(loaded, encoding, sha256))
        {
            CodesAscend = loaded.Store.CodesAscend && decoder.KeepsAll && folded.Count == 0,
            NameConflicts = conflicts,
            NameConflictRows = loaded.Store.Units.Conflicts.Rows + merged.Sum(conflict => conflict.Rows),
            FoldedCodes = folded.Count,
            UnreadableTexts = decoder.Unreadable,
            Warnings = CsvTextWarnings.Of(loaded, encoding, decoder, unreadable, folded),
        };
    }

    private static FoldedUnits Fold(
        StagedUnits units, CodeForms forms, int rows, TextDecoder decoder, FoldedRows folded)
    {
        bool differ = !decoder.KeepsDifferent
            || units.Levels.Index().Any(level => CodeForms.AnyDiffers(level.Item.Codes, forms.Levels[level.Index]));
        return differ && units.Levels.Count > 0
            ? UnitFolding.Fold(units, forms, rows, folded)
            : new(units, null, []);
    }

    /// <summary>Names of units that are one now, but for the rows that had yet another name before.</summary>
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

    private static IEnumerable<LabelConflict> NameConflictsOf(CsvLoaded loaded, FoldedUnits made, TextDecoder decoder)
    {
        foreach (var (level, staged, name, rows) in loaded.Store.Units.Conflicts.All)
        {
            int unit = made.Places is null ? staged : made.Places[level][staged];
            string kept = made.Units.Levels[level].Names!.GetString(unit);
            yield return new(made.Units.PathOf(level, unit), kept, decoder.GetString(name), rows);
        }
    }

    private static SourceReading SourceOf(CsvLoaded loaded, CsvEncoding encoding, string? sha256) => new()
    {
        Name = loaded.Source,
        Sha256 = sha256,
        Encoding = encoding.Name,
        IsEncodingGuessed = encoding.Guess is not null,
        EncodingRunnerUp = encoding.Guess?.RunnerUp,
        Delimiter = (char)loaded.Head.Delimiter,
        Rows = loaded.Log.Records,
    };
}
