using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How totals and roll-ups are computed. The answer does not depend on it, only the time.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record AggregationOptions
{
    /// <summary>The options in force where none are given.</summary>
    public static AggregationOptions Default { get; } = new();

    /// <summary>The most threads to use; small tables are added up by one thread in any case.</summary>
    /// <value>The default is the number of processors.</value>
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
