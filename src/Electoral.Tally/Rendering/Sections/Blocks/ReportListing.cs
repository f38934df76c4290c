namespace Electoral.Tally.Rendering;

/// <summary>Lines shown unchanged, such as a piece of JSON to copy.</summary>
public sealed class ReportListing : ReportBlock
{
    /// <summary>Makes a listing.</summary>
    /// <param name="text">Its lines; they are shown whole, however wide, up to 2,000 columns each.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
    public ReportListing(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
        Lines = Array.AsReadOnly(text.ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>The text line by line.</summary>
    public IReadOnlyList<string> Lines { get; }
}
