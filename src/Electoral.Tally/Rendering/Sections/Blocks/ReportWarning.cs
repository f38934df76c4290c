namespace Electoral.Tally.Rendering;

/// <summary>Something that a reader must know before relying on the section.</summary>
public sealed class ReportWarning : ReportBlock
{
    /// <summary>Makes a warning.</summary>
    /// <param name="text">The text, without the word "Warning".</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
    public ReportWarning(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }
}
