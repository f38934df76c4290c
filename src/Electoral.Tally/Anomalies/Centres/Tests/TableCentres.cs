namespace Electoral.Tally;

/// <summary>Tests of stations against the others of their centre.</summary>
public static class TableCentres
{
    /// <summary>
    /// Compares the stations of every centre: votes of the selections among all votes, and ballots
    /// among registered voters.
    /// </summary>
    /// <param name="table">The sheets; only counted ones enter.</param>
    /// <param name="options">Selections, level of the centres, units to test one by one, seed, threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The family "centres": for each selection and for turnout a test of sheets that do not fit their
    /// polling place, which counts where the level is one of polling places, and descriptions, which do
    /// not. The sheets are listed with reasons.
    /// </returns>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnomalyFamily TestCentres(
        this TallyTable table, CentreOptions? options = null, CancellationToken cancellation = default) =>
        CentreFamily.Definition.Test(table, options ?? CentreOptions.Default, cancellation);
}
