namespace Electoral.Tally;

/// <summary>What a table shares with its slices and filters besides the columns.</summary>
internal sealed record TableShape
{
    public required Contest Contest { get; init; }

    public required UnitTree Units { get; init; }

    public required string SheetLevel { get; init; }

    public required ReadingReport Reading { get; init; }

    public SourceNames Sources { get; init; } = SourceNames.None;

    /// <summary>The unit that the table is a slice of; null for the root.</summary>
    public ReportingUnit? Scope { get; init; }
}
