namespace Electoral.Tally.Rendering;

/// <summary>A picture with its alternative in words.</summary>
public sealed class ReportPicture : ReportBlock
{
    /// <summary>Makes a picture.</summary>
    /// <param name="svg">An SVG document; HTML shows it as an image, in which no script can run.</param>
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
