using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How totals and roll-ups are computed: on how many threads. Small tables are added up by one.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record AggregationOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static AggregationOptions Default { get; } = new();

    /// <summary>Fewer counts than that are added up by one thread: starting others takes longer.</summary>
    internal int FewCells { get; init; } = 1 << 18;

    /// <summary>The rows that one thread takes at once.</summary>
    internal int BlockRows { get; init; } = 1 << 16;

    /// <summary>Units of fewer rows than that on average are added up many at once, longer ones one by one.</summary>
    internal int ShortRows { get; init; } = 64;

    /// <summary>How to spread the work on this many counts over threads.</summary>
    internal Workload WorkOn(long cells, CancellationToken cancellation) =>
        new(cells < FewCells ? 1 : MaxDegreeOfParallelism, BlockRows, ShortRows, cancellation);
}
