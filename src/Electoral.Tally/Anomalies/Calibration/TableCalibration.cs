namespace Electoral.Tally;

/// <summary>Measures anomaly tests on the stations of a table.</summary>
public static class TableCalibration
{
    /// <summary>
    /// How often tests raise a false alarm in clean elections with this table's stations, and how often they notice
    /// planted irregularities.
    /// </summary>
    /// <param name="table">The sheets.</param>
    /// <param name="options">Replicates, irregularities, families, seed, threads, progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// The contest has fewer than two selections, or an irregularity cannot be planted.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnomalyCalibration CalibrateAnomalies(
        this TallyTable table, CalibrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= CalibrationOptions.Default;
        return new CalibrationRun(table, options, cancellation).Measure();
    }
}
