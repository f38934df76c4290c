namespace Electoral.Tally;

/// <summary>Assesses how unlike the sheets of a table the missing ones would have to be.</summary>
public static class TableSensitivity
{
    /// <summary>The lead over the shift of the log-odds of missing against collected sheets of the same unit.</summary>
    /// <param name="table">The collected sheets; leader and trailing candidate are those of all of them.</param>
    /// <param name="outstandingTwoWay">
    /// The outstanding votes for either of the two in each unit, the strata: units of one level that do not overlap.
    /// </param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The curve, or null where the sheets show no leader and runner-up. A unit without a collected vote of the two
    /// takes the share of the nearest unit above it that has one, and is listed as collapsed.
    /// </returns>
    /// <exception cref="ArgumentException">There is no unit, or a number is negative or not finite.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SensitivityCurve? AssessSensitivity(
        this TallyTable table, IReadOnlyDictionary<UnitPath, double> outstandingTwoWay,
        AggregationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(outstandingTwoWay);
        var totals = table.Totals(options, cancellation);
        if (totals is not { Leader: { } leading, RunnerUp: { } trailing, Lead: long lead }) return null;
        var rollUps = table.RollUpAll(options, cancellation);
        var strata = new List<SensitivityStratum>();
        var collapsed = new List<string>();
        // In the order of the paths, so that sums do not depend on that of the dictionary.
        foreach (var (path, outstanding) in outstandingTwoWay.OrderBy(pair => pair.Key))
        {
            var from = path;
            var votes = VotesAt(from);
            while (votes == (0, 0) && from.Depth > 0) votes = VotesAt(from = from.Parent);
            if (from != path) collapsed.Add(path.ToKey());
            var stratum = new SensitivityStratum(path.ToKey(), votes.Leading, votes.Trailing, outstanding);
            if (!(outstanding >= 0 && double.IsFinite(outstanding))) Throw.UncountedStratum(stratum);
            strata.Add(stratum);
        }

        return SensitivityCurve.Of(lead, [.. strata], collapsed);

        (long Leading, long Trailing) VotesAt(UnitPath path)
        {
            if (path.Depth >= rollUps.Count) return (0, 0);
            var found = path.Depth == 0 ? totals : rollUps[path.Depth].Find(path)?.Totals;
            return found is null
                ? (0, 0)
                : (found.VotesByCandidate(leading.Candidate.Id).Sum, found.VotesByCandidate(trailing.Candidate.Id).Sum);
        }
    }
}
