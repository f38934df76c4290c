namespace Electoral.Tally;

/// <summary>Descriptions of turnout and of how shares are related to it.</summary>
public static class TableTurnout
{
    /// <summary>Describes turnout: outliers, its association with shares, votes beyond a constant ratio.</summary>
    /// <param name="table">The sheets; only counted ones enter.</param>
    /// <param name="options">Selections, units to describe one by one, threshold.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The family "turnout". All of it is descriptive: in clean elections turnout differs between places, and shares
    /// with it. What can be evidence, turnout among the stations of one centre, is in <see cref="TableCentres"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AnomalyFamily TestTurnout(
        this TallyTable table, TurnoutOptions? options = null, CancellationToken cancellation = default) =>
        TurnoutFamily.Definition.Test(table, options ?? TurnoutOptions.Default, cancellation);
}
