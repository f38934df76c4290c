namespace Electoral.Tally.Live;

/// <summary>A journal cannot be used, or has not kept what it was given.</summary>
/// <remarks>
/// Codes that a live count knows: <c>journal-full</c>, <c>journal-locked</c>, <c>journal-foreign</c> (it belongs to
/// another contest), <c>journal-version</c> (another version of the library wrote it), <c>journal-damaged</c>,
/// <c>journal-failed</c> for anything else. A journal of your own may have others.
/// </remarks>
public sealed class JournalException : IOException
{
    /// <summary>A failure of a journal.</summary>
    /// <param name="code">The name of the failure for machines: lower-case letters and hyphens.</param>
    /// <param name="message">What happened, and to which journal, in a sentence.</param>
    /// <param name="cause">The exception that it came from, or null.</param>
    public JournalException(string code, string message, Exception? cause = null)
        : base(VisibleText.Whole(message ?? ""), cause)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
    }

    /// <summary>The name of the failure for machines, such as "journal-full".</summary>
    public string Code { get; }
}
