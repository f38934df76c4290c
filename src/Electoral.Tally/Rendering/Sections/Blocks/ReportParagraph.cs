namespace Electoral.Tally.Rendering;

/// <summary>A paragraph of running text.</summary>
public sealed class ReportParagraph : ReportBlock
{
    /// <summary>Makes a paragraph.</summary>
    /// <param name="text">The text; line breaks in it are shown as escapes, so each paragraph needs its own
    /// block.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
    public ReportParagraph(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }
}
