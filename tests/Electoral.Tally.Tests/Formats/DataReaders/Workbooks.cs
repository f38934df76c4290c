using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Electoral.Tally.Tests.Formats.DataReaders;

/// <summary>Small workbooks, made by hand, and readers of them.</summary>
internal static class Workbooks
{
    static Workbooks() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A reader of an .xlsx; each sheet is rows of texts, numbers, nulls and failures.</summary>
    public static IExcelDataReader Xlsx(params object?[][][] sheets) =>
        ExcelReaderFactory.CreateReader(new MemoryStream(BytesOfXlsx(sheets)));

    /// <summary>A reader of an .xls of one sheet, in the oldest of its forms.</summary>
    public static IExcelDataReader Xls(params object?[][] rows) =>
        ExcelReaderFactory.CreateReader(new MemoryStream(BytesOfXls(rows)));

    /// <summary>A cell whose formula failed.</summary>
    public sealed record Failed(string Error);

    public static byte[] BytesOfXlsx(params object?[][][] sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string vendor = "application/vnd.openxmlformats";
            const string types = $"{vendor}-officedocument.spreadsheetml";
            var numbers = Enumerable.Range(1, sheets.Length).ToArray();
            Add(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + $"<Default Extension=\"rels\" ContentType=\"{vendor}-package.relationships+xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/>"
                + string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" "
                    + $"ContentType=\"{types}.worksheet+xml\"/>")) + "</Types>");
            const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string standard = "http://schemas.openxmlformats.org/package/2006";
            const string package = $"<Relationships xmlns=\"{standard}/relationships\">";
            Add(zip, "_rels/.rels",
                $"{package}<Relationship Id=\"r\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>");
            Add(zip, "xl/_rels/workbook.xml.rels", package + string.Concat(numbers.Select(n =>
                $"<Relationship Id=\"r{n}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
                + "</Relationships>");
            const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>"
                + string.Concat(numbers.Select(n => $"<sheet name=\"S{n}\" sheetId=\"{n}\" r:id=\"r{n}\"/>"))
                + "</sheets></workbook>");
            foreach (int n in numbers)
            {
                var rows = sheets[n - 1].Select((cells, row) => $"<row r=\"{row + 1}\">"
                    + string.Concat(cells.Select((cell, column) => Cell(cell, row, column))) + "</row>");
                Add(zip, $"xl/worksheets/sheet{n}.xml",
                    $"<worksheet xmlns=\"{main}\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>");
            }
        }

        return bytes.ToArray();
    }

    public static byte[] BytesOfXls(params object?[][] rows)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        Record(to, 0x0009, [2, 0, 0x10, 0]);
        for (ushort row = 0; row < rows.Length; row++)
        {
            for (ushort column = 0; column < rows[row].Length; column++)
            {
                byte[] place = [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0, 0];
                if (rows[row][column] is string text)
                {
                    Record(to, 0x0004, [.. place, (byte)text.Length, .. Encoding.Latin1.GetBytes(text)]);
                }
                else if (rows[row][column] is { } number)
                {
                    double value = Convert.ToDouble(number, CultureInfo.InvariantCulture);
                    Record(to, 0x0003, [.. place, .. BitConverter.GetBytes(value)]);
                }
            }
        }

        Record(to, 0x000A, []);
        return bytes.ToArray();
    }

    private static void Record(BinaryWriter to, ushort type, byte[] content)
    {
        to.Write(type);
        to.Write((ushort)content.Length);
        to.Write(content);
    }

    private static string Cell(object? cell, int row, int column)
    {
        string place = $"r=\"{(char)('A' + column)}{row + 1}\"";
        return cell switch
        {
            null => "",
            Failed failed => $"<c {place} t=\"e\"><v>{failed.Error}</v></c>",
            string text => $"<c {place} t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + $"{System.Security.SecurityElement.Escape(text)}</t></is></c>",
            _ => $"<c {place}><v>{Convert.ToString(cell, CultureInfo.InvariantCulture)}</v></c>",
        };
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
