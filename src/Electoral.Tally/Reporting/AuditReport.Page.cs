using System.Reflection;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

public sealed partial class AuditReport
{
    private static readonly string Version =
        typeof(AuditReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>The report as one self-contained HTML page.</summary>
    /// <inheritdoc cref="WriteHtmlPage(Stream, IFormatProvider?)" path="/remarks"/>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public string ToHtmlPage(IFormatProvider? language = null)
    {
        using var stream = new MemoryStream();
        WriteHtmlPage(stream, language);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Saves the report as one self-contained HTML page, as a whole or not at all.</summary>
    /// <inheritdoc cref="WriteHtmlPage(Stream, IFormatProvider?)" path="/remarks"/>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveHtmlPage(string path, IFormatProvider? language = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OutputFile.Write(path, stream => WriteHtmlPage(stream, language));
    }

    /// <summary>Writes the report as one self-contained HTML page in UTF-8.</summary>
    /// <remarks>
    /// The page needs no network and no other file, and its policy forbids both; only its own scripts run, which sort
    /// tables, find sheets and, if the sheets were hashed, check proofs. If there are up to 50,000 sheets all of them
    /// can be found, otherwise only the flagged ones; the page says which ones. It follows the reader's setting of
    /// light or dark, and can be printed.
    /// </remarks>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteHtmlPage(Stream stream, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var table = _findings.Table;
        string? source = _findings.SourceName;
        string title = source is null
            ? PageTexts.Title.In(language)
            : PageTexts.TitleOf.In(language, VisibleText.Cell(source, language));
        string sheets = source ?? PageTexts.TheSheets.Of(table.Count).In(language, table.Count);
        var (sections, search) = RunBoth.Of(
            Threads,
            () => Described(_sections, section => section.DescribePage(language)),
            _ => new SheetSearch(table, _findings.FlaggedRows(), language).Prepared(),
            CancellationToken.None);
        new HtmlPage(title, language)
        {
            Sections = sections,
            Search = search,
            Proof = _findings.Hashes is { } hashes ? RootCheck.Of(hashes, language) : null,
            Colophon = PageTexts.Colophon.In(language, Version, VisibleText.Cell(sheets, language)),
        }.Write(stream);
    }

    /// <summary>Writes the report as one self-contained HTML page in UTF-8 to a stream, asynchronously.</summary>
    /// <remarks>For a stream that refuses synchronous writes, such as the body of an HTTP response.</remarks>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public Task WriteHtmlPageAsync(
        Stream stream, IFormatProvider? language = null, CancellationToken cancellation = default) =>
        WriteAsync(stream, buffer => WriteHtmlPage(buffer, language), cancellation);
}
