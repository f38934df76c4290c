using System.Collections.Concurrent;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A block and what was read from it; reused as long as the reading goes on.</summary>
internal sealed class BlockJob(CsvPlan plan, int blockSize, ArrayLease lease, ConcurrentStack<BlockJob> home)
{
    public CsvBlock Block { get; } = new(blockSize, lease);

    public CsvBlockResult Result { get; } = new(plan, blockSize, lease);

    /// <summary>Where it waits to be used again.</summary>
    public ConcurrentStack<BlockJob> Home => home;
}
