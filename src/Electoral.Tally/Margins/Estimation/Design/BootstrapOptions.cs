namespace Electoral.Tally.Statistics;

/// <summary>How many replicates a bootstrap draws, and from which seed.</summary>
/// <remarks>
/// No more threads are used than the sample was made with. Immutable and safe to share between threads.
/// </remarks>
public sealed record BootstrapOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static BootstrapOptions Default { get; } = new();

    /// <summary>The number of replicates. <value>The default is 500.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 2.</exception>
    public int Replicates
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 2);
    } = 500;

    /// <summary>Any number; the same one gives the same replicates on any number of threads.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Receives the share of the work that is done, from 0 to 1.</summary>
    /// <value>The default is null: no progress is reported.</value>
    public IProgress<double>? Progress { get; init; }
}
