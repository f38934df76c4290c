using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Writes several sections in their order.</summary>
public static class ReportSections
{
    private const int NarrowestPage = 60;

    /// <summary>The sections as fixed-width text, a blank line between them.</summary>
    /// <param name="sections">The sections in order.</param>
    /// <param name="provider">A <see cref="ReportLanguage"/>, culture or number formats; null is invariant.</param>
    /// <param name="width">Display columns to which text is wrapped, at least 60.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is under 60.</exception>
    public static string ToText(
        this IEnumerable<ReportSection> sections,
        IFormatProvider? provider = null,
        int width = ReportSection.PageWidth)
    {
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, NarrowestPage);
        var writer = new TextSectionWriter(provider, width);
        foreach (var section in sections)
        {
            writer.Write(section);
        }

        return writer.ToString();
    }

    /// <summary>The sections as an HTML fragment: one <c>section</c> element each, well-formed as XML too.</summary>
    /// <remarks>The fragment has no style sheet, script or request; cells carry their own alignment.</remarks>
    /// <param name="sections">The sections in order.</param>
    /// <param name="provider">A <see cref="ReportLanguage"/>, culture or number formats; null is invariant.</param>
    /// <param name="headingLevel">The level of the titles, 1 to 6.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="headingLevel"/> is out of range.</exception>
    public static string ToHtml(
        this IEnumerable<ReportSection> sections,
        IFormatProvider? provider = null,
        int headingLevel = 2)
    {
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentOutOfRangeException.ThrowIfLessThan(headingLevel, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(headingLevel, 6);
        var writer = new HtmlSectionWriter(provider, headingLevel);
        foreach (var section in sections)
        {
            writer.Write(section);
        }

        return writer.ToString();
    }

    /// <summary>Writes the sections as one JSON array of what <see cref="ReportSection.WriteJson"/> writes.</summary>
    /// <param name="sections">The sections in order.</param>
    /// <param name="json">Where to write, at a point where a value may come; it is not flushed.</param>
    public static void WriteJson(this IEnumerable<ReportSection> sections, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var section in sections)
        {
            section.WriteJson(json);
        }

        json.WriteEndArray();
    }
}
