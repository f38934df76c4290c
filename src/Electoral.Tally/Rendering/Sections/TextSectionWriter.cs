using System.Diagnostics;
using System.Text;

namespace Electoral.Tally;

/// <summary>Writes sections as fixed-width text; lines end with a line feed and have no trailing blanks.</summary>
internal sealed class TextSectionWriter(IFormatProvider? provider, int width)
{
    private const int WidestLabel = 40;
    private const string Gap = "  ";

    private readonly StringBuilder _text = new();

    public void Write(ReportSection section)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        var title = TextLayout.Wrap(VisibleText.Cell(section.Title, provider), width);
        title.ForEach(line => WriteLine(line));
        WriteLine(new string('=', title.Max(line => DisplayWidth.Of(line))));
        foreach (var block in section.Blocks)
        {
            _text.Append('\n');
            Write(block);
        }
    }

    /// <summary>What was written, without the final line feed.</summary>
    public override string ToString() => _text.ToString().TrimEnd('\n');

    private void Write(ReportBlock block)
    {
        switch (block)
        {
            case ReportParagraph paragraph:
                WriteWrapped("", paragraph.Text);
                break;
            case ReportNote note:
                WriteWrapped(Texts.Note.In(provider) + " ", note.Text);
                break;
            case ReportWarning warning:
                WriteWrapped(Texts.Warning.In(provider) + " ", warning.Text);
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
                WriteWrapped(Texts.Picture.In(provider) + " ", picture.Alternative);
                break;
            default:
                throw new UnreachableException();
        }
    }

    // A wrapped line could not be copied; terminals wrap lines that are too wide for them.
    private void WriteListing(ReportListing listing)
    {
        foreach (var line in listing.Lines)
        {
            WriteLine(VisibleText.Block(line, provider));
        }
    }

    private void WriteTable(ReportTable table)
    {
        if (table.Caption is { } caption)
        {
            WriteWrapped("", caption);
        }

        new TextTableWriter(table, provider, width).Write(_text);
        foreach (var footnote in table.Footnotes(provider))
        {
            WriteWrapped("", footnote);
        }
    }

    private void WritePairs(ReportPairs pairs)
    {
        var labels = pairs.Pairs.Select(pair => VisibleText.Cell(pair.Label, provider)).ToArray();
        var values = pairs.Pairs.Select(pair => Shown(pair.Value)).ToArray();
        var labelWidth = Math.Min(WidestLabel, labels.Max(label => DisplayWidth.Of(label)));
        var numberWidth = pairs.Pairs.Max(pair => IsNumber(pair.Value) ? DisplayWidth.Of(Shown(pair.Value)) : 0);
        for (var index = 0; index < labels.Length; index++)
        {
            var value = values[index];
            if (IsNumber(pairs.Pairs[index].Value))
            {
                value = new string(' ', numberWidth - DisplayWidth.Of(value)) + value;
                WritePair(labels[index], labelWidth, [value]);
            }
            else
            {
                WritePair(labels[index], labelWidth, TextLayout.Wrap(value, width - labelWidth - Gap.Length));
            }
        }
    }

    private void WritePair(string label, int labelWidth, List<string> value)
    {
        var labelLines = TextLayout.Wrap(label, labelWidth);
        for (var index = 0; index < Math.Max(labelLines.Count, value.Count); index++)
        {
            var line = new StringBuilder();
            var labelLine = index < labelLines.Count ? labelLines[index] : "";
            TextLayout.AppendPadded(line, labelLine, labelWidth, ColumnAlignment.Start);
            WriteLine(line.Append(Gap).Append(index < value.Count ? value[index] : "").ToString());
        }
    }

    private void WriteWrapped(string lead, string text)
    {
        var indent = DisplayWidth.Of(lead);
        var prefix = lead;
        foreach (var line in TextLayout.Wrap(VisibleText.Block(text, provider), width - indent))
        {
            WriteLine(prefix + line);
            prefix = new string(' ', indent);
        }
    }

    private void WriteLine(string line) => _text.Append(line.AsSpan().TrimEnd(' ')).Append('\n');

    private string Shown(CellValue value)
    {
        var shown = value.Written(provider);
        return value.Reason is null ? VisibleText.Cell(shown, provider) : VisibleText.Block(shown, provider);
    }

    private static bool IsNumber(CellValue value) =>
        value.Kind is CellKind.Whole or CellKind.Number or CellKind.Percent;
}
