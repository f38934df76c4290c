namespace Electoral.Tally.Audits;

/// <summary>Compares the sheets of a table with another source.</summary>
public static class TableComparison
{
    /// <summary>Compares each sheet with the same sheet in another source.</summary>
    /// <param name="table">The first source.</param>
    /// <param name="other">The second source, of the same contest; its selections may be in another order.</param>
    /// <param name="options">How sheets are linked, and what else is compared.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What both have, where they differ, and what that changes. Neither table is changed.</returns>
    /// <exception cref="ArgumentException">
    /// The contests differ; the sheets cannot be linked in the requested way; or the frame or the claim does not fit
    /// both sources.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SheetComparison CompareWith(
        this TallyTable table, TallyTable other, ComparisonOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(other);
        return SheetComparison.Of(table, other, options ?? ComparisonOptions.Default, cancellation);
    }

    /// <summary>Compares the sums of the sheets of each unit with totals stated for it.</summary>
    /// <param name="table">The sheets; those of each unit are added up (<see cref="AddUpBy(TallyTable, string)"/>).
    /// </param>
    /// <param name="totals">
    /// A claim for each unit, all of one level below the root; its counts are selections or candidates of the contest.
    /// </param>
    /// <param name="options">
    /// Whose lead is compared. The other options are ignored: units are linked by their paths.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison, in which each unit is one sheet.</returns>
    /// <exception cref="ArgumentException">
    /// There are no totals; they are of several levels or of one that the table does not have; a claim states votes of
    /// a selection that the contest does not have; a sum is above 2,147,483,647.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SheetComparison CompareWithTotals(
        this TallyTable table, IReadOnlyDictionary<UnitPath, Claim> totals, ComparisonOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(totals);
        var (sums, claimed) = ClaimedTotals.Of(table, totals);
        options ??= ComparisonOptions.Default;
        options = new()
        {
            Leader = options.Leader,
            RunnerUp = options.RunnerUp,
            MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
            SharedSelectionsOnly = claimed.Contest.Selections.Count < sums.Contest.Selections.Count,
        };
        return SheetComparison.Of(sums, claimed, options, cancellation);
    }

    /// <summary>The sheets of each unit of a level as one sheet: their sums.</summary>
    /// <param name="table">The sheets; annulled and pending ones are left out.</param>
    /// <param name="level">The name of a level below the root.</param>
    /// <returns>
    /// A table that ends at this level. A count that a counted sheet lacks is missing in the sum; a unit without
    /// counted sheets is left out.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The table has no such level, or it is the root's; a sum is above 2,147,483,647.
    /// </exception>
    public static TallyTable AddUpBy(this TallyTable table, string level)
    {
        ArgumentNullException.ThrowIfNull(table);
        var found = table.Units.Level(level);
        if (found.Depth == 0) Throw.NoSumOfRoot(level);
        return new SheetSums(table).ByUnit(found);
    }

    /// <summary>The sheets that have something in common as one sheet: their sums.</summary>
    /// <param name="table">The sheets; annulled and pending ones are left out.</param>
    /// <param name="level">The name for the level of the sums, such as "town".</param>
    /// <param name="code">What the sheets of a sum have in common; a sheet for which it is null or empty is left out.
    /// </param>
    /// <returns>A table with this level alone, a row for each code.</returns>
    /// <exception cref="ArgumentException">The name is empty, or a sum is above 2,147,483,647.</exception>
    public static TallyTable AddUpBy(this TallyTable table, string level, Func<TallyRow, string?> code)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(level);
        ArgumentNullException.ThrowIfNull(code);
        return new SheetSums(table).ByCode(level, code);
    }
}
