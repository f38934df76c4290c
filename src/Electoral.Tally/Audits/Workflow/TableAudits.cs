using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Audits that start from a table of reported sheets.</summary>
public static class TableAudits
{
    /// <summary>
    /// Plans a risk-limiting audit of the counted sheets against the paper, images or codes behind them.
    /// </summary>
    /// <param name="table">The reported sheets.</param>
    /// <param name="options">How to audit; null for <see cref="SheetAuditOptions.Default"/>.</param>
    /// <returns>The plan: what must hold, the size of a first sample, and the draw.</returns>
    /// <exception cref="ArgumentException">A counted sheet lacks a count that the audit needs.</exception>
    public static SheetAuditPlan PlanAudit(this TallyTable table, SheetAuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return SheetAuditPlan.Of(table, options ?? SheetAuditOptions.Default);
    }

    /// <summary>Hashes all sheets, whatever their status, in the order of the table, into a Merkle tree.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null for the number of processors.</param>
    /// <returns>The tree, with the root to publish.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    public static SheetTree HashSheets(this TallyTable table, int? maxDegreeOfParallelism = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return SheetTree.Of(table, ThreadCount.Of(maxDegreeOfParallelism));
    }
}
