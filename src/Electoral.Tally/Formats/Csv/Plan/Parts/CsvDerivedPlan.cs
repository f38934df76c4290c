namespace Electoral.Tally;

/// <summary>Fields that a layout derives from those of a record; their numbers follow those of the header.</summary>
internal sealed record CsvDerivedPlan
{
    /// <summary>Texts of which an empty one means that of the record above.</summary>
    public required CsvFillPlan[] Fills { get; init; }

    /// <summary>The text that begins the section; -1 where there are no sections.</summary>
    public required int Section { get; init; }

    /// <summary>Texts that are part of a field, or of a filled text.</summary>
    public required CsvCutPlan[] Cuts { get; init; }

    /// <summary>Counts that are added up, or that have their own marks for none.</summary>
    public required CsvSumPlan[] Sums { get; init; }

    /// <summary>Their names, in the order of their numbers.</summary>
    public required string[] Names { get; init; }

    /// <summary>Whether what a record means depends on those before it.</summary>
    public bool IsSequential => Fills.Length > 0 || Section >= 0;
}
