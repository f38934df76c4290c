namespace Electoral.Tally;

/// <summary>Asks of a table whether announced totals can be true.</summary>
public static class TableClaims
{
    /// <summary>Holds a claim against the collected sheets.</summary>
    /// <param name="table">
    /// The collected sheets. Counted sheets that lack votes are treated as further outstanding stations with their
    /// registered voters as capacity; annulled ones give no votes.
    /// </param>
    /// <param name="claim">The claim; its counts are selections of the contest or candidates.</param>
    /// <param name="outstanding">The stations without a counted sheet in the table, pending ones included.</param>
    /// <param name="options">How to check it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The verdict with its reasons and premises. All sums are exact and depend on no order.</returns>
    /// <exception cref="ArgumentException">
    /// The claim states no votes, or votes of what the contest does not have, or voters have several votes.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ClaimCheck CheckClaim(
        this TallyTable table, Claim claim, OutstandingStations outstanding, ClaimOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(outstanding);
        var sheets = new CollectedSheets(table);
        var all = outstanding.And(sheets.Incomplete);
        return new ClaimChecker(table, sheets, claim, all, options ?? ClaimOptions.Default).Check(cancellation);
    }
}
