using System.Buffers;

namespace Electoral.Tally;

/// <summary>What is often passed off as CSV but is not: documents, archives, workbooks, pages, pictures.</summary>
/// <remarks>
/// Recognised by their first bytes, with which no text begins. Without this they would also be refused, with a reason
/// that does not help: that no column is named valid votes, or that the layout's columns are missing.
/// </remarks>
internal static class ForeignContent
{
    /// <summary>How many of the first bytes are examined.</summary>
    public const int Length = 16;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);

    /// <exception cref="TallyReadException">The bytes, as they are stored, are something else.</exception>
    public static void RefuseBytes(string source, ReadOnlySpan<byte> first)
    {
        string? found = first switch
        {
            _ when first.StartsWith("%PDF-"u8) => "a PDF document",
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] =>
                "a zip archive, or a workbook such as .xlsx or .ods",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => "a workbook or document of an older Office (.xls)",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => "an archive (7z)",
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] => "an archive (rar)",
            [(byte)'B', (byte)'Z', (byte)'h', _, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] => "data compressed by bzip2",
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "data compressed by xz",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "data compressed by zstd",
            [0x1F, 0x8B, ..] => "data compressed by gzip twice",
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', < 0x20 and not ((byte)'\r' or (byte)'\n' or (byte)'\t'), ..] =>
                "a Parquet file",
            _ when first.StartsWith("ARROW1\0"u8) => "an Arrow file",
            _ when first.StartsWith("SQLite format 3\0"u8) => "a database (SQLite)",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => "a picture",
            [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => "a picture",
            _ => null,
        };
        if (found is not null) Throw.ForeignContent(source, found);
    }

    /// <exception cref="TallyReadException">The text is a web page or another document.</exception>
    public static void RefuseText(string source, ReadOnlySpan<byte> head)
    {
        bool isArchive = head.Length > 262 && head[257..262].SequenceEqual("ustar"u8);
        if (isArchive) Throw.ForeignContent(source, "an archive (tar)");
        int start = head.IndexOfAnyExcept(Blanks);
        if (start < 0 || head[start] != '<') return;
        var text = head[start..];
        if (Begins(text, "<!doctype html"u8) || Begins(text, "<html"u8) || Begins(text, "<head"u8))
        {
            Throw.ForeignContent(source, "an HTML page");
        }

        if (Begins(text, "<?xml "u8)) Throw.ForeignContent(source, "an XML document");
    }

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        text.Length >= lowerCase.Length
        && System.Text.Ascii.EqualsIgnoreCase(text[..lowerCase.Length], lowerCase);
}
