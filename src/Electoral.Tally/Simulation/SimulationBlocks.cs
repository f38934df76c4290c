using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How a simulation is spread over threads.</summary>
internal static class SimulationBlocks
{
    // Long enough for the cost of handing out a block to be negligible.
    private const int Size = 128;

    public static Workload Of(SimulationOptions? options, CancellationToken cancellation) =>
        new((options ?? SimulationOptions.Default).MaxDegreeOfParallelism, Size, 0, cancellation);
}
