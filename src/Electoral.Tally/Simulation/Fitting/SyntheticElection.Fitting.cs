namespace Electoral.Tally.Simulation;

public sealed partial record SyntheticElection
{
    /// <summary>Clean elections with the stations, the geography and the dispersion of a table.</summary>
    /// <param name="table">The sheets; at least two selections.</param>
    /// <exception cref="ArgumentException">The contest has fewer than two selections.</exception>
    public static FittedElection FitTo(TallyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table);
    }
}
