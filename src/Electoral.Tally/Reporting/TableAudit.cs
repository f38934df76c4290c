namespace Electoral.Tally;

/// <summary>Audits a table.</summary>
public static class TableAudit
{
    /// <summary>A report on the sheets of a table, for people and for programs.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="options">What to show.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="AuditReport.Of"/>
    public static AuditReport Audit(
        this TallyTable table, AuditOptions? options = null, CancellationToken cancellation = default) =>
        AuditReport.Of(table, options, cancellation);
}
