using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A result as a titled list of paragraphs, pairs, tables, notes and so on.</summary>
/// <remarks>
/// <para>
/// A section is independent of any page: it is written as text, HTML or JSON. Text and HTML show every text that came
/// from outside escaped, with invisible characters as escapes (<c>\u202E</c>). Text longer than 120 columns in a cell,
/// label, header or title, or than 2,000 columns in a block of text, is cut and its length is given. JSON carries
/// everything as it came.
/// </para>
/// <para>Immutable, safe to share between threads. Compared by reference.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ReportSection>))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ReportSection : IFormattable, INotebookResult, IJsonMembers
{
    /// <summary>The default number of columns to which text is wrapped.</summary>
    internal const int PageWidth = 100;

    private ReportSection(string id, string title, ReportBlock[] blocks)
    {
        Id = id;
        Title = title;
        Blocks = Array.AsReadOnly(blocks);
    }

    /// <summary>The name for machines: lower-case letters, digits and hyphens, beginning with a letter.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public string Title { get; }

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<ReportBlock> Blocks { get; }

    /// <summary>The section as fixed-width text of 100 columns, in English with invariant numbers.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The section as fixed-width text of 100 columns.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return ToText(formatProvider);
    }

    /// <summary>The section as fixed-width text; a table that is wider than the page is written in panels.</summary>
    /// <param name="provider">A <see cref="ReportLanguage"/>, culture or number formats; null is invariant.</param>
    /// <param name="width">Display columns to which text is wrapped, at least 60.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is under 60.</exception>
    public string ToText(IFormatProvider? provider = null, int width = PageWidth) =>
        new[] { this }.ToText(provider, width);

    /// <summary>The section as an HTML fragment in English: one <c>section</c> element with an <c>h2</c>.</summary>
    /// <remarks>The only method of this name, because notebooks look for it by name. Well-formed as XML too.</remarks>
    public string ToHtml() => new[] { this }.ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => SectionDump.ToDump(this);

    /// <summary>Writes the section as one JSON object: id, title and blocks, with raw values.</summary>
    /// <remarks>
    /// A block has a <c>kind</c>: paragraph, note, warning and listing have <c>text</c>; pairs have <c>pairs</c> of
    /// label, kind, value and, if there is no value, reason; a table has caption, columns (header, kind, alignment),
    /// totalRows and rows of values, where a missing value is null or an object with its <c>reason</c>; a picture has
    /// alternative and svg. A percentage is its ratio: 0.6714.
    /// </remarks>
    /// <param name="json">Where to write, at a point where a value may come; it is not flushed.</param>
    public void WriteJson(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonSectionWriter.Write(json, this);
    }

    void IJsonMembers.WriteMembers(Utf8JsonWriter json) => JsonSectionWriter.WriteMembers(json, this);
}
