namespace Electoral.Tally;

/// <summary>Options of a part under those of the whole.</summary>
internal static class ComputationLimits
{
    /// <summary>The same options with no more threads than that.</summary>
    public static TOptions WithAtMost<TOptions>(this TOptions options, int threads)
        where TOptions : ComputationOptions =>
        options.MaxDegreeOfParallelism <= threads
            ? options
            : (TOptions)((ComputationOptions)options with { MaxDegreeOfParallelism = threads });
}
