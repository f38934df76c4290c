namespace Electoral.Tally.Simulation;

/// <summary>How simulated tables are computed: the number of threads.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SimulationOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static SimulationOptions Default { get; } = new();
}
