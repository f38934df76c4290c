using System.Diagnostics;
using System.Text;

namespace Electoral.Tally;

/// <summary>Writes sections as an HTML fragment that is well-formed XML and runs, loads and hides nothing.</summary>
internal sealed class HtmlSectionWriter(IFormatProvider? provider, int headingLevel)
{
    private const string AtStart = "text-align:start";
    private const string AtEnd = "text-align:end;white-space:nowrap";

    private readonly MarkupWriter _html = new();
    private readonly string _heading = headingLevel switch
    {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };

    private string _title = "";

    public void Write(ReportSection section)
    {
        _title = section.Title;

        // Its language is read from left to right. Within a right-to-left page, "-320" would become "320-".
        _html.Start("section").Attribute("id", section.Id).Attribute("dir", "ltr").Line();
        _html.Start(_heading).Prose(Cell(section.Title)).End().Line();
        foreach (var block in section.Blocks)
        {
            Write(block);
        }

        _html.End().Line();
    }

    public override string ToString() => _html.ToString();

    private void Write(ReportBlock block)
    {
        switch (block)
        {
            case ReportParagraph paragraph:
                _html.Start("p").Prose(Block(paragraph.Text)).End().Line();
                break;
            case ReportNote note:
                WriteAside("note", Texts.Note, note.Text);
                break;
            case ReportWarning warning:
                WriteAside("warning", Texts.Warning, warning.Text);
                break;
            case ReportListing listing:
                WriteListing(listing);
                break;
            case ReportPairs pairs:
                WritePairs(pairs);
                break;
            case ReportTable table:
                WriteTable(table);
                break;
            case ReportPicture picture:
                WritePicture(picture);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteAside(string kind, ReportText word, string text)
    {
        _html.Start("aside").Attribute("role", "note").Attribute("class", kind).Start("p");
        _html.Start("strong").Prose(word.In(provider)).End().Prose(" " + Block(text)).End().End().Line();
    }

    private void WriteListing(ReportListing listing)
    {
        var lines = listing.Lines.Select(line => VisibleText.Block(line, provider));
        _html.Start("pre").Prose(string.Join('\n', lines)).End().Line();
    }

    // Also a table: the style sheets of notebooks separate the labels of a description list from their values.
    private void WritePairs(ReportPairs pairs)
    {
        _html.Start("table").Attribute("class", "pairs").Start("tbody").Line();
        foreach (var (label, value) in pairs.Pairs)
        {
            _html.Start("tr").Start("th").Attribute("scope", "row").Attribute("style", AtStart);
            _html.Prose(Cell(label)).End();
            _html.Start("td").Attribute("style", AtStart);
            WriteValue(value, value.Reason is null ? Cell(Shown(value)) : Block(Shown(value)));
            _html.End().End().Line();
        }

        _html.End().End().Line();
    }

    // A table wider than the screen scrolls inside its own frame, also by keyboard; the page does not scroll.
    private void WriteTable(ReportTable table)
    {
        _html.Start("div").Attribute("class", "table").Attribute("role", "region").Attribute("tabindex", "0");
        _html.Attribute("aria-label", Cell(table.Caption ?? _title)).Attribute("style", "overflow-x:auto").Line();
        _html.Start("table").Line();
        if (table.Caption is { } caption)
        {
            _html.Start("caption").Prose(Cell(caption)).End().Line();
        }

        _html.Start("thead").Start("tr");
        foreach (var column in table.Columns)
        {
            _html.Start("th").Attribute("scope", "col").Attribute("style", StyleOf(column));
            _html.Prose(Cell(column.Header)).End();
        }

        _html.End().End().Line().Start("tbody").Line();
        for (var row = 0; row < table.RowCount; row++)
        {
            WriteRow(table, table[row].Span);
        }

        _html.End().End().End().Line();
        foreach (var footnote in table.Footnotes(provider))
        {
            _html.Start("p").Attribute("class", "footnote").Prose(Block(footnote)).End().Line();
        }
    }

    private void WriteRow(ReportTable table, ReadOnlySpan<CellValue> cells)
    {
        _html.Start("tr");
        for (var index = 0; index < cells.Length; index++)
        {
            var column = table.Columns[index];
            var namesRow = index == 0 && column.Kind == ColumnKind.Text;
            _html.Start(namesRow ? "th" : "td");
            if (namesRow)
            {
                _html.Attribute("scope", "row");
            }

            if (namesRow || column.Alignment == ColumnAlignment.End)
            {
                _html.Attribute("style", StyleOf(column));
            }

            WriteValue(cells[index], table.Shown(cells[index], provider));
            _html.End();
        }

        _html.End().Line();
    }

    private void WriteValue(CellValue value, string shown)
    {
        if (WebAddress.LinkTo(value) is { } link)
        {
            _html.Start("a").Attribute("href", link).Attribute("rel", "noopener noreferrer nofollow");
            _html.Prose(shown).End();
        }
        else
        {
            _html.Prose(shown);
        }
    }

    // As the source of an image, the SVG is inert: browsers neither run scripts nor load anything for it.
    private void WritePicture(ReportPicture picture)
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.Svg));
        _html.Start("figure").Start("img").Attribute("alt", Block(picture.Alternative));
        _html.Attribute("src", "data:image/svg+xml;base64," + data).End().End().Line();
    }

    private static string StyleOf(ReportColumn column) =>
        column.Alignment == ColumnAlignment.End ? AtEnd : AtStart;

    private string Shown(CellValue value) => value.Written(provider);

    private string Cell(string text) => VisibleText.Cell(text, provider);

    private string Block(string text) => VisibleText.Block(text, provider);
}
