using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// How totals and roll-ups are computed: the number of threads. Small tables are added up by one thread.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record AggregationOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static AggregationOptions Default { get; } = new();

    /// <summary>Fewer counts than this are added up by one thread, because starting others would take longer.</summary>
    internal int FewCells { get; init; } = 1 << 18;

    /// <summary>The number of rows that one thread takes at a time.</summary>
    internal int BlockRows { get; init; } = 1 << 16;

    /// <summary>Units with fewer rows than this on average are added up many at once, longer ones one by one.</summary>
    internal int ShortRows { get; init; } = 64;

    /// <summary>How to spread work of this many counts over threads.</summary>
    internal Workload WorkOn(long cells, CancellationToken cancellation) =>
        new(cells < FewCells ? 1 : MaxDegreeOfParallelism, BlockRows, ShortRows, cancellation);
}
