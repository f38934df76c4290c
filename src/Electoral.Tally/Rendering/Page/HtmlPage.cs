using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Sections as one page that needs nothing else: no network, no font, no other file.</summary>
/// <remarks>
/// Its policy forbids every request and every script except its own (W3C, "Content Security Policy Level 3"); pictures
/// are data inside it. It has landmarks, a skip link, table headers and alternative texts for pictures (W3C, "WCAG
/// 2.2").
/// </remarks>
internal sealed class HtmlPage(string title, IFormatProvider? language)
{
    private const string Policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src "
        + "data:; style-src 'unsafe-inline'; script-src '";

    /// <summary>The sections in order; the first is the summary.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The search at the end, or null.</summary>
    public PageSearch? Search { get; init; }

    /// <summary>The check of a record, after the search; or null.</summary>
    public PageProof? Proof { get; init; }

    /// <summary>How the page was made, and from which source.</summary>
    public required string Colophon { get; init; }

    /// <summary>Writes the page in UTF-8.</summary>
    public void Write(Stream stream)
    {
        var numbers = NumberFormatInfo.GetInstance(language ?? CultureInfo.InvariantCulture);
        var html = new MarkupWriter();
        html.Start("html").Attribute("lang", ReportLanguage.IsSpanish(language) ? "es" : "en");
        html.Attribute("data-group", numbers.NumberGroupSeparator);
        html.Attribute("data-decimal", numbers.NumberDecimalSeparator).Line();
        WriteHead(html);
        html.Start("body").Line();
        html.Start("a").Attribute("class", "skip").Attribute("href", "#main").Prose(
            Texts.Skip.In(language)).End().Line();
        html.Start("header").Start("h1").Prose(VisibleText.Cell(title, language)).End().End().Line();
        WriteNavigation(html);
        html.Start("main").Attribute("id", "main").Line();
        html.Raw(Sections.ToHtml(language));
        if (Search is not null) WriteSearch(html, Search);
        if (Proof is not null) WriteProof(html, Proof);
        html.End().Line();
        html.Start("footer").Start("p").Prose(VisibleText.Block(Colophon, language)).End().End().Line();
        html.Start("script").Raw(PageScript.Code).End().Line();
        if (Proof is not null) html.Start("script").Raw(ProofScript.Code).End().Line();
        html.End().End();
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), -1, leaveOpen: true);
        writer.Write("<!DOCTYPE html>\n");
        writer.Write(html.ToString());
        writer.Write('\n');
    }

    private void WriteHead(MarkupWriter html)
    {
        string second = Proof is null ? "" : $" '{ProofScript.Digest}'";
        html.Start("head").Line();
        html.Start("meta").Attribute("charset", "utf-8").End().Line();
        html.Start("meta").Attribute("http-equiv", "Content-Security-Policy");
        html.Attribute("content", Policy + PageScript.Digest + "'" + second).End().Line();
        html.Start("meta").Attribute("name", "viewport").Attribute("content", "width=device-width, initial-scale=1");
        html.End().Line();
        html.Start("meta").Attribute("name", "referrer").Attribute("content", "no-referrer").End().Line();
        html.Start("title").Text(VisibleText.Cell(title, language)).End().Line();
        html.Start("style").Raw(PageStyle.Css).End().Line();
        html.End().Line();
    }

    private void WriteNavigation(MarkupWriter html)
    {
        html.Start("nav").Attribute("aria-label", Texts.Contents.In(language)).Start("ul").Line();
        foreach (var section in Sections) WriteLink(html, section.Id, section.Title);
        if (Search is not null) WriteLink(html, "search", Search.Title);
        if (Proof is not null) WriteLink(html, "check", Proof.Title);
        html.End().End().Line();
    }

    private void WriteLink(MarkupWriter html, string id, string text)
    {
        html.Start("li").Start("a").Attribute("href", "#" + id);
        html.Prose(VisibleText.Cell(text, language)).End().End().Line();
    }

    private void WriteSearch(MarkupWriter html, PageSearch search)
    {
        html.Start("section").Attribute("id", "search").Attribute("class", "search").Line();
        html.Start("h2").Prose(search.Title).End().Line();
        html.Start("p").Prose(VisibleText.Block(search.Scope, language)).End().Line();
        html.Start("label").Attribute("for", "find").Prose(search.Prompt).End().Line();
        html.Start("input").Attribute("id", "find").Attribute("type", "search");
        html.Attribute("autocomplete", "off").Attribute("spellcheck", "false").End().Line();
        html.Start("p").Attribute("id", "found").Attribute("role", "status").Text("").End().Line();
        html.Start("div").Attribute("class", "table").Attribute("role", "region").Attribute("tabindex", "0");
        html.Attribute("aria-label", search.Title).Start("table").Start("thead").Start("tr");
        foreach (string header in search.Headers)
        {
            html.Start("th").Attribute("scope", "col").Prose(VisibleText.Cell(header, language)).End();
        }

        html.End().End().Start("tbody").Text("").End().End().End().Line();
        html.Start("script").Attribute("type", "application/json").Attribute("id", "records");
        html.Raw(Encoding.UTF8.GetString(search.ToJson().Span)).End().Line();
        html.End().Line();
    }

    private void WriteProof(MarkupWriter html, PageProof proof)
    {
        html.Start("section").Attribute("id", "check").Attribute("class", "search").Line();
        html.Start("h2").Prose(proof.Title).End().Line();
        html.Start("p").Prose(VisibleText.Block(proof.Explanation, language)).End().Line();
        html.Start("pre").Text(proof.Root).End().Line();
        html.Start("label").Attribute("for", "proof").Prose(proof.Prompt).End().Line();
        html.Start("textarea").Attribute("id", "proof").Attribute("rows", "8").Attribute("autocomplete", "off");
        html.Attribute("spellcheck", "false").Text("").End().Line();
        html.Start("p").Attribute("id", "verdict").Attribute("role", "status").Text("").End().Line();
        html.Start("div").Attribute("class", "table").Attribute("hidden", "").Attribute("role", "region");
        html.Attribute("tabindex", "0").Attribute("aria-label", proof.Title);
        html.Start("table").Start("thead").Start("tr");
        foreach (string header in proof.Headers)
        {
            html.Start("th").Attribute("scope", "col").Prose(header).End();
        }

        html.End().End().Start("tbody").Text("").End().End().End().Line();
        html.Start("script").Attribute("type", "application/json").Attribute("id", "root");
        html.Raw(proof.ToJson()).End().Line();
        html.End().Line();
    }
}
