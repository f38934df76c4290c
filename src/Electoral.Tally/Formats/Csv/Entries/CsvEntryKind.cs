namespace Electoral.Tally;

/// <summary>What entries with the same key fields are.</summary>
internal enum CsvEntryKind
{
    /// <summary>Votes for a selection.</summary>
    Selection,

    /// <summary>A count of the sheet.</summary>
    Count,

    /// <summary>Left out by the filter.</summary>
    Filtered,

    /// <summary>Votes for nobody: the fields of the selection are empty.</summary>
    NoSelection,

    /// <summary>Votes for a selection that is not listed.</summary>
    Unknown,
}
