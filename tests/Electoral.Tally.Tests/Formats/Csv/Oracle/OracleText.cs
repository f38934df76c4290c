using System.IO.Compression;
using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>What encoding a source is in, and its bytes without compression, UTF-16 and byte-order mark.</summary>
internal sealed record OracleText(byte[] Bytes, string? Encoding)
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The no-break blank, the narrow one and the thin one, each byte a character.</summary>
    public string[] Blanks
    {
        get
        {
            string[] others = ["\xE2\x80\xAF", "\xE2\x80\x89"];
            return Encoding switch
            {
                null => ["\xC2\xA0", "\xA0", .. others],
                "windows-1252" => ["\xA0", .. others],
                _ => ["\xC2\xA0", .. others],
            };
        }
    }

    public static OracleText Of(byte[] bytes, string? stated)
    {
        if (bytes is [0x1F, 0x8B, ..]) bytes = Expanded(bytes);
        if (bytes is [0xFF, 0xFE, ..] or [not 0, 0, ..]) return Utf16(bytes, System.Text.Encoding.Unicode);
        if (bytes is [0xFE, 0xFF, ..] or [0, not 0, ..]) return Utf16(bytes, System.Text.Encoding.BigEndianUnicode);
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return new(bytes[3..], "utf-8");
        return new(bytes, stated);
    }

    /// <summary>The one encoding of all these texts, whose characters are bytes, where none is known before.</summary>
    public static string Decide(IEnumerable<string> texts) =>
        texts.All(text => Utf8.IsValid(System.Text.Encoding.Latin1.GetBytes(text))) ? "utf-8" : "windows-1252";

    public static string Decode(string text, string encoding) =>
        (encoding == "windows-1252" ? Windows : System.Text.Encoding.UTF8)
            .GetString(System.Text.Encoding.Latin1.GetBytes(text));

    /// <summary>The bytes, each a character, that a text of the layout may be in the source.</summary>
    public string[] Spellings(string text)
    {
        string utf8 = System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        string western = System.Text.Encoding.Latin1.GetString(Windows.GetBytes(text));
        return Encoding switch
        {
            null => [.. new[] { utf8, western }.Distinct()],
            "windows-1252" => [western],
            _ => [utf8],
        };
    }

    private static byte[] Expanded(byte[] bytes)
    {
        using var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var expanded = new MemoryStream();
        stream.CopyTo(expanded);
        return expanded.ToArray();
    }

    private static OracleText Utf16(byte[] bytes, Encoding encoding)
    {
        string text = encoding.GetString(bytes);
        return new(System.Text.Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text), "utf-16");
    }
}
