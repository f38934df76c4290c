using System.Diagnostics;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Writes a section as neutral JSON: values and texts as they came, not formatted, cut or escaped.</summary>
internal static class JsonSectionWriter
{
    public static void Write(Utf8JsonWriter json, ReportSection section)
    {
        json.WriteStartObject();
        WriteMembers(json, section);
        json.WriteEndObject();
    }

    /// <summary>Writes id, title and blocks into an object that was begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ReportSection section)
    {
        json.WriteString("id", section.Id);
        json.WriteString("title", section.Title);
        json.WriteStartArray("blocks");
        foreach (var block in section.Blocks)
        {
            json.WriteStartObject();
            WriteMembers(json, block);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the members of a block into an object that was begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ReportBlock block)
    {
        switch (block)
        {
            case ReportParagraph paragraph:
                json.WriteString("kind", "paragraph");
                json.WriteString("text", paragraph.Text);
                break;
            case ReportNote note:
                json.WriteString("kind", "note");
                json.WriteString("text", note.Text);
                break;
            case ReportWarning warning:
                json.WriteString("kind", "warning");
                json.WriteString("text", warning.Text);
                break;
            case ReportListing listing:
                json.WriteString("kind", "listing");
                json.WriteString("text", listing.Text);
                break;
            case ReportPairs pairs:
                WritePairs(json, pairs);
                break;
            case ReportTable table:
                WriteTable(json, table);
                break;
            case ReportPicture picture:
                json.WriteString("kind", "picture");
                json.WriteString("alternative", picture.Alternative);
                json.WriteString("svg", picture.Svg);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WritePairs(Utf8JsonWriter json, ReportPairs pairs)
    {
        json.WriteString("kind", "pairs");
        json.WriteStartArray("pairs");
        foreach (var (label, value) in pairs.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("label", label);
            json.WriteString("kind", NameOf(value.Kind));
            json.WritePropertyName("value");
            WriteValue(json, value);
            if (value.Reason is { } reason)
            {
                json.WriteString("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteString("kind", "table");
        json.WriteString("caption", table.Caption);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("header", column.Header);
            json.WriteString("kind", NameOf(column.Kind));
            json.WriteString("alignment", column.Alignment == ColumnAlignment.End ? "end" : "start");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("totalRows", table.TotalRows);
        json.WriteStartArray("rows");
        for (var row = 0; row < table.RowCount; row++)
        {
            WriteRow(json, table[row].Span);
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, ReadOnlySpan<CellValue> cells)
    {
        json.WriteStartArray();
        foreach (var cell in cells)
        {
            if (cell.Reason is { } reason)
            {
                json.WriteStartObject();
                json.WriteString("reason", reason);
                json.WriteEndObject();
            }
            else
            {
                WriteValue(json, cell);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, CellValue value)
    {
        if (value.WholeValue is { } whole)
        {
            json.WriteNumberValue(whole);
        }
        else if (value.NumberValue is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(value.TextValue);
        }
    }

    private static string NameOf(CellKind kind) => kind switch
    {
        CellKind.None => "none",
        CellKind.Text => "text",
        CellKind.Address => "address",
        CellKind.Whole => "whole",
        CellKind.Number => "number",
        CellKind.Percent => "percent",
        _ => throw new UnreachableException(),
    };

    private static string NameOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "text",
        ColumnKind.Whole => "whole",
        ColumnKind.Number => "number",
        ColumnKind.Percent => "percent",
        ColumnKind.Any => "any",
        _ => throw new UnreachableException(),
    };
}
