namespace Electoral.Tally.Audits;

/// <summary>How the risk of an audit of sheets is measured.</summary>
public enum SheetAuditMethod
{
    /// <summary>
    /// ALPHA, shrink and truncate, on draws without replacement: a sheet that is drawn again is skipped. Ends with the
    /// fewest sheets.
    /// </summary>
    WithoutReplacement,

    /// <summary>
    /// Kaplan and Markov (MACRO) on draws with replacement: a sheet that is drawn again counts again.
    /// </summary>
    WithReplacement,
}
