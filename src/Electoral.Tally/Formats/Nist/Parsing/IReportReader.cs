namespace Electoral.Tally;

/// <summary>Reads a report in one of its forms, from the beginning of a stream to its end.</summary>
internal interface IReportReader
{
    /// <summary>Reads the stream and passes what it finds to the parser.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="isAsync">Whether to await the stream without blocking a thread.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="NistFault">It is not a report, or a limit was exceeded.</exception>
    ValueTask Read(Stream stream, bool isAsync, CancellationToken cancellation);

    /// <summary>The line that was reached, from 1.</summary>
    long Line { get; }
}
