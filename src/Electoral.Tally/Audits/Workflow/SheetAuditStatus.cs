namespace Electoral.Tally.Audits;

/// <summary>The state of an audit of sheets.</summary>
public enum SheetAuditStatus
{
    /// <summary>Drawn sheets are not recorded yet: nothing is confirmed before all are.</summary>
    RecordsMissing,

    /// <summary>All drawn sheets are recorded, and the risk is above the limit: draw more.</summary>
    SheetsNeeded,

    /// <summary>The errors found add up to the margin, so that no further draw can confirm the outcome: count all.
    /// </summary>
    FullCountNeeded,

    /// <summary>The risk is at most the limit.</summary>
    Confirmed,

    /// <summary>All sheets are counted, and the reported outcome is not that of the count.</summary>
    Contradicted,
}
