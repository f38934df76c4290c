namespace Electoral.Tally;

/// <summary>Tests of percentages that are rounder than counting would make them.</summary>
public static class TablePercentages
{
    /// <summary>Tests turnout and shares at whole percentages, and shares that are coarse fractions.</summary>
    /// <param name="table">The sheets; only counted ones enter.</param>
    /// <param name="options">Selections, units to test one by one, weights, level.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The family "percentages": whole percentages of turnout, of the share and of either, and coarse fractions count
    /// towards the verdict; multiples of 5 and 10, single fractions and rounded percentages are descriptive.
    /// </returns>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnomalyFamily TestPercentages(
        this TallyTable table, PercentageOptions? options = null, CancellationToken cancellation = default) =>
        PercentageFamily.Definition.Test(table, options ?? PercentageOptions.Default, cancellation);
}
