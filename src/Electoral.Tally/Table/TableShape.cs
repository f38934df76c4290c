namespace Electoral.Tally;

/// <summary>What a table shares with its slices and filters, apart from the columns.</summary>
internal sealed record TableShape
{
    public required Contest Contest { get; init; }

    public required UnitTree Units { get; init; }

    public required string SheetLevel { get; init; }

    /// <summary>What was read and what was not, with the warnings of filters.</summary>
    public required ReadingReport Reading { get; init; }

    /// <summary>The report before filters added their warnings; null if they added none.</summary>
    public ReadingReport? Unfiltered { get; init; }

    public SourceNames Sources { get; init; } = SourceNames.None;

    /// <summary>The unit that the table is a slice of; null for the root.</summary>
    public ReportingUnit? Scope { get; init; }

    /// <summary>The report that all filters of one table share.</summary>
    public ReadingReport SharedReading => Unfiltered ?? Reading;

    /// <summary>The warnings of the filters that made the table.</summary>
    public IEnumerable<ReportStatement> FilterWarnings => Reading.Warnings.Skip(SharedReading.Warnings.Count);

    /// <summary>The shape of a filtered table.</summary>
    public TableShape With(IReadOnlyList<ReportStatement> warnings) => warnings.Count == 0
        ? this
        : this with { Reading = Reading.With(warnings), Unfiltered = SharedReading };
}
