using System.Text;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A picture of a result: an SVG document and a description in words.</summary>
/// <remarks>
/// The document needs nothing else, follows the reader's setting of light or dark, and conveys nothing by colour alone.
/// Immutable and safe to share between threads; drawn on demand.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Picture>))]
public sealed class Picture : INotebookResult, IJsonResult<Picture>
{
    private readonly Lazy<string> _svg;
    private readonly Lazy<string>? _vegaLite;

    internal Picture(string title, string alternative, Func<string> svg, Func<string>? vegaLite = null)
    {
        (Title, Alternative, _svg) = (title, alternative, new(svg));
        _vegaLite = vegaLite is null ? null : new(vegaLite);
    }

    /// <summary>What the picture shows.</summary>
    public string Title { get; }

    /// <summary>What it shows, in words, with the numbers that matter.</summary>
    public string Alternative { get; }

    /// <summary>Whether <see cref="ToVegaLite"/> gives a specification.</summary>
    public bool HasVegaLite => _vegaLite is not null;

    /// <summary>The picture as an SVG document.</summary>
    public string ToSvg() => _svg.Value;

    /// <summary>Writes the picture to a file: as SVG, or as Vega-Lite if its name ends in ".json".</summary>
    /// <param name="path">The file; an existing one is replaced once all is written.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written; an existing one is kept.</exception>
    /// <exception cref="NotSupportedException">
    /// The name ends in ".json" and <see cref="HasVegaLite"/> is false; or it has the extension of a bitmap (".png"),
    /// which the library does not draw.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string ending = Path.GetExtension(path).ToUpperInvariant();
        if (ending is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" or ".PDF") throw Throw.NoPixels(path);
        string text = ending is ".JSON" ? ToVegaLite() : ToSvg();
        OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The picture for a notebook: the SVG document, which is a valid HTML element.</summary>
    public string ToHtml() => _svg.Value;

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => new { Title, Alternative, Svg = ToSvg() };

    /// <summary>The picture as a Vega-Lite specification (version 5) with its data inside, to be restyled.</summary>
    /// <exception cref="NotSupportedException"><see cref="HasVegaLite"/> is false.</exception>
    public string ToVegaLite() => _vegaLite?.Value ?? throw new NotSupportedException(
        $"'{VisibleText.Name(Title)}' has no Vega-Lite specification: only fingerprints, histograms and the margin "
        + "axis have one.");

    /// <summary>The picture in words.</summary>
    public override string ToString() => VisibleText.Whole(Alternative);

    static void IJsonResult<Picture>.Describe(JsonForm<Picture> form) => form
        .Text("title", picture => picture.Title)
        .Text("alternative", picture => picture.Alternative)
        .Text("svg", picture => picture.ToSvg());
}
