namespace Electoral.Tally;

/// <summary>Checks whether announced totals can be true, given the sheets of a table.</summary>
public static class TableClaims
{
    /// <summary>Checks a claim against the collected sheets and the roll of stations.</summary>
    /// <param name="table">
    /// The collected sheets. Counted sheets that lack votes are treated as missing stations; pending ones are missing,
    /// annulled ones give no votes.
    /// </param>
    /// <param name="claim">The claim; its counts are selections of the contest or candidates.</param>
    /// <param name="frame">What the whole is.</param>
    /// <param name="options">How to check it, and what is assumed of the missing stations.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The verdict with its reasons and premises. All sums are exact and depend on no order.</returns>
    /// <exception cref="ArgumentException">
    /// The claim states no votes, or votes of what the contest does not have, or voters have several votes; or the
    /// sheets cannot be matched with the frame (see <see cref="FrameCoverage.AssessCoverage"/>).
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ClaimCheck CheckClaim(
        this TallyTable table, Claim claim, SheetFrame frame, ClaimOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(frame);
        options ??= ClaimOptions.Default;
        var stated = options.Stated;
        var coverage = table.AssessCoverage(stated.HasFlag(StatedPremises.FrameComplete) ? frame.AsRead() : frame);
        cancellation.ThrowIfCancellationRequested();
        ICapacityMap capacities = coverage.Match is null
            ? new UnitCapacityMap(coverage, options.Limits)
            : new StationCapacityMap(coverage, options.Limits);
        var sheets = new CollectedSheets(
            coverage.Collected, capacities.RegisteredOf, capacities.OfCollected, coverage.Annulled,
            coverage.Pending.Count);
        var missing = capacities.Of(frame.Units.Root);
        var found = new Contradictions(coverage, capacities, options.Limits).Of(
            frame.Units.Root, sheets.Incomplete.Count);
        if (stated.HasFlag(StatedPremises.FrameConsistent)) missing = missing.WithoutProblems();
        var outstanding = OutstandingStations.Of(missing, RegisteredOfMissing(coverage)).Under(found, stated);
        return Check(coverage.Collected, claim, sheets, outstanding, options, cancellation);
    }

    /// <summary>Checks a claim against the collected sheets and what the missing stations can hold.</summary>
    /// <param name="table">The collected sheets, treated as where a frame is given.</param>
    /// <param name="claim">The claim; its counts are selections of the contest or candidates.</param>
    /// <param name="missing">
    /// The stations without a counted or annulled sheet in the table, pending ones included. What is assumed of them
    /// is in there: <see cref="MissingStationOptions.Limits"/> does not count.
    /// </param>
    /// <param name="options">How to check it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The verdict with its reasons and premises. All sums are exact and depend on no order.</returns>
    /// <exception cref="ArgumentException">
    /// The claim states no votes, or votes of what the contest does not have, or voters have several votes.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ClaimCheck CheckClaimGiven(
        this TallyTable table, Claim claim, OutstandingVote missing, ClaimOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(missing);
        var counted = table.HasStatus ? table.Where(row => row.Status == SheetStatus.Counted) : table;
        var annulled = table.HasStatus ? table.Where(row => row.Status == SheetStatus.Annulled) : null;
        int pending = table.Count - counted.Count - (annulled?.Count ?? 0);
        var sheets = new CollectedSheets(counted, Registered, row => Registered(row), annulled, pending);
        options ??= ClaimOptions.Default;
        var outstanding = OutstandingStations.Of(missing).Under(
            [.. CutOffSheets.In(table.Reading)], options.Stated);
        return Check(counted, claim, sheets, outstanding, options, cancellation);

        int? Registered(int row) => counted.Registered?[row] is int voters and > 0 ? voters : null;
    }

    /// <summary>Checks every reading of what a claim covers against the collected sheets.</summary>
    /// <param name="table">The collected sheets, treated as by <see cref="CheckClaim(TallyTable, Claim, SheetFrame,
    /// ClaimOptions?, CancellationToken)"/>.</param>
    /// <param name="claim">The claim; its counts are selections of the contest or candidates.</param>
    /// <param name="frame">What the whole is.</param>
    /// <param name="options">How to check it, and what is assumed of the missing stations.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// First the claim as it states its coverage, which is every station where it states none. Where it states a part:
    /// then read as every station; and where it states a part of the registered voters: then read as the same part of
    /// the stations, rounded down, which claims less.
    /// </returns>
    /// <exception cref="ArgumentException">As for a single reading.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<ClaimCheck> CheckReadings(
        this TallyTable table, Claim claim, SheetFrame frame, ClaimOptions? options = null,
        CancellationToken cancellation = default)
    {
        var stated = table.CheckClaim(claim, frame, options, cancellation);
        if (stated.Coverage.IsAll) return [stated];
        List<ClaimCheck> readings = [stated, Reading(claim.Covering(frame.Stations))];
        var coverage = stated.Coverage;
        if (coverage is { Stations: null, Registered.Low: long part, RegisteredInAll: long and > 0 }
            && frame.Stations is long stations)
        {
            readings.Add(Reading(claim.Covering((long)((Int128)stations * part / coverage.RegisteredInAll.Value))));
        }

        return readings;

        ClaimCheck Reading(Claim reading) => table.CheckClaim(reading, frame, options, cancellation);
    }

    private static ClaimCheck Check(
        TallyTable table, Claim claim, CollectedSheets sheets, OutstandingStations outstanding, ClaimOptions options,
        CancellationToken cancellation) =>
        new ClaimChecker(table.Contest, sheets, claim, outstanding.And(sheets.Incomplete), options).Check(cancellation);

    /// <summary>The registered voters of each missing station, where the frame lists them and knows them all.</summary>
    private static long[]? RegisteredOfMissing(Coverage coverage)
    {
        if (coverage.Match is null) return null;
        var registered = new List<long>(coverage.MissingStations.Count);
        foreach (var station in coverage.MissingStations)
        {
            if (coverage.Registers![station.Index] is not long voters) return null;
            registered.Add(voters);
        }

        return [.. registered];
    }
}
