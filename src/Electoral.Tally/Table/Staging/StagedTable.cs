namespace Electoral.Tally;

/// <summary>Sheets as columns in the order of the source, with what is needed to make a table from them.</summary>
internal sealed record StagedTable
{
    public required StagedUnits Units { get; init; }

    public required TableColumns Columns { get; init; }

    /// <summary>The sources over which <see cref="TableColumns.SourceRows"/> counts.</summary>
    public SourceNames Sources { get; init; } = SourceNames.None;

    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>The ids of the selections, in the order of their columns.</summary>
    public IReadOnlyList<string> Selections { get; init; } = [];

    /// <summary>The most duplicates with other counts to list; all are counted.</summary>
    public int DuplicateListLimit { get; init; } = int.MaxValue;

    /// <summary>Whether rows come unit by unit and codes ascend in each unit: then nothing needs sorting.</summary>
    public bool CodesAscend { get; init; }

    /// <summary>Whether only the resulting table needs the columns.</summary>
    public bool AreColumnsFree { get; init; }

    /// <summary>The maximum number of threads.</summary>
    public int Threads { get; init; } = 1;
}
