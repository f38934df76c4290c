namespace Electoral.Tally;

/// <summary>The options of a part, limited by those of the whole.</summary>
internal static class ComputationLimits
{
    /// <summary>The same options with at most this many threads.</summary>
    public static TOptions WithAtMost<TOptions>(this TOptions options, int threads)
        where TOptions : ComputationOptions =>
        options.MaxDegreeOfParallelism <= threads
            ? options
            : (TOptions)((ComputationOptions)options with { MaxDegreeOfParallelism = threads });
}
