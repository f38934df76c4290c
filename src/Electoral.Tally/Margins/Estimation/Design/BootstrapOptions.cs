namespace Electoral.Tally;

/// <summary>How many replicates a bootstrap draws, and from which seed.</summary>
/// <remarks>Equality compares both. Immutable and safe to share between threads.</remarks>
public sealed record BootstrapOptions
{
    /// <summary>The options in force where none are given.</summary>
    public static BootstrapOptions Default { get; } = new();

    /// <summary>The number of replicates. <value>The default is 500.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 2.</exception>
    public int Replicates
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 500;

    /// <summary>Any number; the same one gives the same replicates on any number of threads.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;
}
