namespace Electoral.Tally.Rendering;

/// <summary>One part of a <see cref="ReportSection"/>; the kinds are those that this library writes.</summary>
/// <remarks>Immutable, safe to share between threads. Compared by reference.</remarks>
public abstract class ReportBlock
{
    private protected ReportBlock()
    {
    }
}

/// <summary>A paragraph of running text.</summary>
public sealed class ReportParagraph : ReportBlock
{
    /// <summary>Makes a paragraph.</summary>
    /// <param name="text">The text; line breaks in it are shown as escapes, two paragraphs are two blocks.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
    public ReportParagraph(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }
}

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

/// <summary>A picture with its alternative in words.</summary>
public sealed class ReportPicture : ReportBlock
{
    /// <summary>Makes a picture.</summary>
    /// <param name="svg">An SVG document; HTML shows it as an image, where no script of it can run.</param>
    /// <param name="alternative">What the picture shows, for those who cannot see it.</param>
    /// <exception cref="ArgumentException">An argument is null or blank.</exception>
    public ReportPicture(string svg, string alternative)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(svg);
        ArgumentException.ThrowIfNullOrWhiteSpace(alternative);
        Svg = svg;
        Alternative = alternative;
    }

    /// <summary>The SVG document as it was given.</summary>
    public string Svg { get; }

    /// <summary>What the picture shows, in words.</summary>
    public string Alternative { get; }
}

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
