namespace Electoral.Tally;

/// <summary>Fields that a layout derives from those of a record; their numbers follow those of the header.</summary>
internal sealed record CsvDerivedPlan
{
    /// <summary>Texts of which an empty one means that of the record above.</summary>
    public required CsvFillPlan[] Fills { get; init; }

    /// <summary>The text that begins the section; -1 where there are no sections.</summary>
    public required int Section { get; init; }

    /// <summary>Texts that are a part of a field, or of a filled text.</summary>
    public required CsvCutPlan[] Cuts { get; init; }

    /// <summary>Counts that are added up, or that have their own marks for none.</summary>
    public required CsvSumPlan[] Sums { get; init; }

    /// <summary>Their names, in the order of their numbers.</summary>
    public required string[] Names { get; init; }

    /// <summary>Whether what a record means depends on those before it.</summary>
    public bool IsSequential => Fills.Length > 0 || Section >= 0;
}

/// <summary>A text that is filled down.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Source">The field of the record.</param>
internal sealed record CsvFillPlan(int Field, int Source);

/// <summary>A text that is a part of another.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Source">The field of the record, or the filled text.</param>
/// <param name="Cut">Which part of it.</param>
internal sealed record CsvCutPlan(int Field, int Source, CsvCut Cut);

/// <summary>A count that is a sum.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Parts">What is added up.</param>
internal sealed record CsvSumPlan(int Field, CsvCountPart[] Parts);

/// <summary>A field of a record that holds a count, or a part of one.</summary>
/// <param name="Field">The field.</param>
/// <param name="Numbers">How it is written.</param>
/// <param name="IsOfSum">Whether it is one part of several, which may be empty.</param>
internal sealed record CsvCountPart(int Field, CsvNumberStyle Numbers, bool IsOfSum)
{
    /// <summary>Whether an empty field means that there is no count.</summary>
    public bool MayBeEmpty { get; } = IsOfSum || Array.Exists(Numbers.Missing, text => text.Length == 0);
}
