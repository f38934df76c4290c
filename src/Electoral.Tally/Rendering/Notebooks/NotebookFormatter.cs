namespace Electoral.Tally;

/// <summary>Writes a result as HTML or as text for .NET Interactive, which calls its members by name.</summary>
/// <remarks>There must be only one public method "Format": the kernel looks for it by name alone.</remarks>
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
