namespace Electoral.Tally;

/// <summary>Runs all families of anomaly tests on a table.</summary>
public static class TableAnomalies
{
    /// <summary>Runs the families of anomaly tests and adjusts their p-values for the number of families.</summary>
    /// <param name="table">The sheets; only counted ones enter.</param>
    /// <param name="options">Families, selections, units to test one by one, level, seed, threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// What departs from its null hypothesis and what does not, with descriptions and sheets to look at apart. What
    /// cannot be computed says why; a table without sheets is not an error.
    /// </returns>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnomalyReport TestAnomalies(
        this TallyTable table, AnomalyBatteryOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= AnomalyBatteryOptions.Default;
        var families = new BatteryRun(table, options, cancellation).Families();
        return AnomalyReport.Of(families, options);
    }
}
