namespace Electoral.Tally;

/// <summary>One source read, whatever its format: a part of the table to come, or all of it.</summary>
internal sealed record StagedPart
{
    /// <summary>Its units, their codes in their one form.</summary>
    public required StagedUnits Units { get; init; }

    /// <summary>Its rows, likewise. Nobody needs them but the table.</summary>
    public required TableColumns Columns { get; init; }

    /// <summary>How it was read.</summary>
    public required SourceReading Source { get; init; }

    /// <summary>What became of its records.</summary>
    public required ReadingLog Log { get; init; }

    /// <summary>The record of a row, both from 0; asked when the columns are no more.</summary>
    public required Func<int, long> RecordOf { get; init; }

    /// <summary>How many records a row is made of; null if it is one.</summary>
    public Func<int, int>? RecordsOf { get; init; }

    /// <summary>
    /// The selections in the order of the columns of votes, where the source names them; null if its reader does.
    /// </summary>
    public IReadOnlyList<Selection>? Selections { get; init; }

    /// <summary>Whether rows come unit by unit and codes ascend in each unit.</summary>
    public bool CodesAscend { get; init; }

    /// <summary>The units that the source calls by two names.</summary>
    public IReadOnlyList<LabelConflict> NameConflicts { get; init; } = [];

    /// <summary>How many rows use another name than the one kept.</summary>
    public long NameConflictRows { get; init; }

    /// <summary>How many rows have a code that was written in another than its one form.</summary>
    public long FoldedCodes { get; init; }

    /// <summary>How many different texts have bytes that are not text.</summary>
    public long UnreadableTexts { get; init; }

    /// <summary>What its texts warn of.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];
}
