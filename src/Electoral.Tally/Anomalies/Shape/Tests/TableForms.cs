namespace Electoral.Tally;

/// <summary>Tests and descriptions of the shape of an election.</summary>
public static class TableForms
{
    /// <summary>
    /// Looks for sheets with equal counts beyond expectation, and describes modes, vote rate and fingerprint.
    /// </summary>
    /// <param name="table">The sheets; only counted ones enter.</param>
    /// <param name="options">Selections, units to test one by one, what is compared, seed, threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The family "shape": only the test of equal counts can be evidence; the others are descriptive.
    /// </returns>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnomalyFamily TestShape(
        this TallyTable table, ShapeOptions? options = null, CancellationToken cancellation = default) =>
        ShapeFamily.Definition.Test(table, options ?? ShapeOptions.Default, cancellation);
}
