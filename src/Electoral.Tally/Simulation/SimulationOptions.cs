namespace Electoral.Tally.Simulation;

/// <summary>How simulated tables are computed. The answer does not depend on it, only the time.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SimulationOptions
{
    /// <summary>The options in force where none are given.</summary>
    public static SimulationOptions Default { get; } = new();

    /// <summary>The most threads to use. <value>The default is the number of processors.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;
}
