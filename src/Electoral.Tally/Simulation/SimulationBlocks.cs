using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How a simulation is spread over threads.</summary>
internal static class SimulationBlocks
{
    // Long enough that handing out a block costs nothing compared with its work.
    private const int Size = 128;

    public static Workload Of(SimulationOptions? options, CancellationToken cancellation) =>
        new((options ?? SimulationOptions.Default).MaxDegreeOfParallelism, Size, 0, cancellation);
}
