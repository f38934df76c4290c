namespace Electoral.Tally;

/// <summary>One source read, whatever its format: a part of the table to come, or all of it.</summary>
internal sealed record StagedPart
{
    /// <summary>Its units, with codes in normal form.</summary>
    public required StagedUnits Units { get; init; }

    /// <summary>Its rows, likewise. Only the table needs them.</summary>
    public required TableColumns Columns { get; init; }

    /// <summary>How it was read.</summary>
    public required SourceReading Source { get; init; }

    /// <summary>What became of its records.</summary>
    public required ReadingLog Log { get; init; }

    /// <summary>The record of a row, both from 0; used after the columns have been released.</summary>
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

    /// <summary>How many rows use a name other than the one kept.</summary>
    public long NameConflictRows { get; init; }

    /// <summary>How many rows have a code that was not written in its normal form.</summary>
    public long FoldedCodes { get; init; }

    /// <summary>How many distinct texts have bytes that are not valid text.</summary>
    public long UnreadableTexts { get; init; }

    /// <summary>Warnings about its texts.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];
}
