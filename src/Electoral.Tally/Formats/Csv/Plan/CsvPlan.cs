namespace Electoral.Tally;

/// <summary>A layout resolved against a header: which field plays which role.</summary>
internal sealed record CsvPlan
{
    public required byte Delimiter { get; init; }

    /// <summary>The quote, or <see cref="CsvHead.NoQuote"/>.</summary>
    public required byte Quote { get; init; }

    public required int FieldCount { get; init; }

    /// <summary>The fields that a record must have at least: up to the last that identifies the record.</summary>
    public int FewestFields { get; init; } = 1;

    /// <summary>The fields of the sheet's own code.</summary>
    public int[] OwnCode { get; init; } = [];

    /// <summary>The names of the fields, with the derived ones at the end.</summary>
    public required IReadOnlyList<string> FieldNames { get; init; }

    /// <summary>How fields are read as texts before their encoding is decided.</summary>
    public required CsvFieldDecoder Text { get; init; }

    /// <summary>
    /// The fields that hold counts: those of <see cref="CountField"/> that exist, the votes, the extras.
    /// </summary>
    public required int[] Counts { get; init; }

    /// <summary>The fields of a record that hold these counts, or their parts.</summary>
    public required CsvCountPart[] CountParts { get; init; }

    /// <summary>What is derived from the fields of a record; null if nothing is.</summary>
    public CsvDerivedPlan? Derived { get; init; }

    /// <summary>The fields and words that make reading end before a record.</summary>
    public CsvWordsPlan[] EndsBefore { get; init; } = [];

    /// <summary>The words that mean no count.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];

    /// <summary>How counts are arranged in a row of a block.</summary>
    public CsvCells Cells => field ??= new(Counts);

    /// <summary>For each of <see cref="CountField"/> whether the source has it.</summary>
    public required bool[] Fields { get; init; }

    public required int VoteCount { get; init; }

    /// <summary>The index of the first votes in <see cref="Counts"/>.</summary>
    public int FirstVote => Fields.Count(has => has);

    /// <summary>How records name selections in a long or grouped file; otherwise null.</summary>
    public CsvEntryPlan? Entries { get; init; }

    public required IReadOnlyList<string> ExtraNames { get; init; }

    /// <summary>The levels from the top, without that of the sheet.</summary>
    public required CsvLevelPlan[] Levels { get; init; }

    /// <summary>The sheet's own code; null if not needed.</summary>
    public required CsvCodePlan? SheetCode { get; init; }

    /// <summary>What identifies a sheet; null if codes do.</summary>
    public CsvCodePlan? Key { get; init; }

    /// <summary>Which codes identify a sheet; null where <see cref="Key"/> or all of them do.</summary>
    public CodeKey? KeyOfCodes { get; init; }

    public int Image { get; init; } = -1;

    public int Stratum { get; init; } = -1;

    public CsvStatusPlan? Status { get; init; }

    /// <summary>One field of date and time, or those of year, month, day, hour, minute, second; or none.</summary>
    public int[] Arrival { get; init; } = [];

    /// <summary>Fields, each of which must have one of its words.</summary>
    public CsvWordsPlan[] Filter { get; init; } = [];

    /// <summary>Fields, each of which must have none of its words.</summary>
    public CsvWordsPlan[] Exclude { get; init; } = [];

    public required CsvNumberStyle Numbers { get; init; }

    public bool FormulaGuard { get; init; }

    public int MaxRecordLength { get; init; }

    /// <summary>The most fields to convert at a time.</summary>
    public int Lanes { get; init; }

    /// <summary>
    /// The first of the fields that name units, and the number up to the last, where neither a count nor the sheet's
    /// own code is between them; otherwise (0, 0).
    /// </summary>
    public (int First, int Count) UnitFields { get; init; }

    /// <summary>
    /// The first of the fields that say which sheet a record of a long file is of, and the number up to the last, where
    /// neither votes nor the name of the selection are between them; otherwise (0, 0).
    /// </summary>
    public (int First, int Count) SheetFields { get; init; }

    /// <summary>
    /// The same for the fields that name all units but the lowest, (0, 0) where there is one level; null where other
    /// fields are between them, or if a level has names.
    /// </summary>
    public (int First, int Count)? UpperPaths { get; init; }

    /// <summary>The same plan, reading no texts but those that decide whether a record counts.</summary>
    public CsvPlan CountsOnly() => this with
    {
        Levels = [],
        SheetCode = null,
        Key = null,
        Image = -1,
        Stratum = -1,
        Arrival = [],
        UnitFields = default,
        UpperPaths = null,
    };

    public bool[] NamedLevels => Array.ConvertAll(Levels, level => level.Name >= 0);
}
