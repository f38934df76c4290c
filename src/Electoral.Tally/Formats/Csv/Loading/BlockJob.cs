using System.Collections.Concurrent;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A block and what was read from it; reused while the reading continues.</summary>
internal sealed class BlockJob(CsvPlan plan, int blockSize, ArrayLease lease, ConcurrentStack<BlockJob> home)
{
    public CsvBlock Block { get; } = new(blockSize, lease);

    public CsvBlockResult Result { get; } = new(plan, blockSize, lease);

    /// <summary>The pool in which it waits to be reused.</summary>
    public ConcurrentStack<BlockJob> Home => home;
}
