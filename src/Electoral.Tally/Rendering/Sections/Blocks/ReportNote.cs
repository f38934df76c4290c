namespace Electoral.Tally.Rendering;

/// <summary>A remark that helps to read what comes before it.</summary>
public sealed class ReportNote : ReportBlock
{
    /// <summary>Makes a note.</summary>
    /// <param name="text">The text, without the word "Note".</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
    public ReportNote(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }
}
