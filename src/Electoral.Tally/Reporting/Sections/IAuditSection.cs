namespace Electoral.Tally;

/// <summary>One part of an <see cref="AuditReport"/>, for people to read.</summary>
/// <remarks>
/// A section is made from results and does no heavy computation itself: that is done in <see cref="AuditFindings"/>. A
/// new one is a class of its own, an option if it needs more than the table, and a line in
/// <see cref="AuditFindings.Sections"/>, whose order is that of the report.
/// </remarks>
internal interface IAuditSection
{
    /// <summary>Whether the section is shown on pages only.</summary>
    bool IsForPages => false;

    /// <summary>The section for people.</summary>
    /// <param name="language">The language of words and numbers; null is English.</param>
    ReportSection Describe(IFormatProvider? language);

    /// <summary>The section for a page, which can show more than a terminal.</summary>
    /// <param name="language">The language of words and numbers; null is English.</param>
    ReportSection DescribePage(IFormatProvider? language) => Describe(language);
}
