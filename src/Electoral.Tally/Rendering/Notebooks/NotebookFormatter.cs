namespace Electoral.Tally;

/// <summary>
/// Writes a result as HTML or as text for .NET Interactive, which calls it by the names of its members.
/// </summary>
/// <remarks>There must be one public method "Format" only: the kernel asks for it by name alone.</remarks>
internal sealed class NotebookFormatter(string mimeType)
{
    public const string Html = "text/html";
    public const string PlainText = "text/plain";

    public string MimeType { get; } = mimeType;

    /// <returns>Whether it was written; otherwise the kernel tries another formatter.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not INotebookResult result) return false;
        writer.Write(MimeType == Html ? result.ToHtml() : result.ToString());
        return true;
    }
}
