using System.Data;

namespace Electoral.Tally;

/// <summary>A section as plain objects, which LINQPad draws by itself: texts, dictionaries and data tables.</summary>
/// <remarks>
/// LINQPad finds <c>ToDump</c> by name, even if it is not public. Written from its documentation; not tested in
/// LINQPad.
/// </remarks>
internal static class SectionDump
{
    public static object ToDump(this ReportSection section) =>
        new Dictionary<string, object[]> { [section.Title] = [.. section.Blocks.Select(Of)] };

    private static object Of(ReportBlock block) => block switch
    {
        ReportParagraph paragraph => paragraph.Text,
        ReportNote note => $"{Texts.Note.In(null)} {note.Text}",
        ReportWarning warning => $"{Texts.Warning.In(null)} {warning.Text}",
        ReportListing listing => listing.Lines.ToArray(),
        ReportPicture picture => picture.Alternative,
        ReportPairs pairs => Of(pairs),
        ReportTable table => Of(table),
        _ => block,
    };

    private static object[] Of(ReportPairs pairs) =>
        [.. pairs.Pairs.Select(pair => new KeyValuePair<string, object?>(pair.Label, Of(pair.Value)))];

    private static DataTable Of(ReportTable table)
    {
        var dump = new DataTable(table.Caption ?? "");
        foreach (var column in table.Columns)
        {
            string name = column.Header;
            while (dump.Columns.Contains(name)) name += " ";
            dump.Columns.Add(name, typeof(object));
        }

        for (int row = 0; row < table.RowCount; row++)
        {
            object?[] cells = [.. table[row].ToArray().Select(Of)];
            dump.Rows.Add(cells);
        }

        return dump;
    }

    private static object? Of(CellValue cell) =>
        (object?)cell.WholeValue ?? (object?)cell.NumberValue ?? cell.TextValue ?? cell.Reason;
}
