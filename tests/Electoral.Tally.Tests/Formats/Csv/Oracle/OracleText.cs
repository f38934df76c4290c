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
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, not 0, 0, 0, 0, ..])
        {
            return Utf16(bytes, System.Text.Encoding.UTF32) with { Encoding = "utf-32" };
        }

        if (bytes is [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, 0, 0, 0, not 0, ..])
        {
            return Utf16(bytes, new UTF32Encoding(true, true)) with { Encoding = "utf-32" };
        }

        if (bytes is [0xFF, 0xFE, ..] or [not 0, 0, ..]) return Utf16(bytes, System.Text.Encoding.Unicode);
        if (bytes is [0xFE, 0xFF, ..] or [0, not 0, ..]) return Utf16(bytes, System.Text.Encoding.BigEndianUnicode);
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return new(bytes[3..], "utf-8");
        if (stated is not null && !Fits(bytes, stated)) throw new OracleRefusal();
        return new(bytes, stated);
    }

    private static bool Fits(byte[] bytes, string stated) => stated switch
    {
        "utf-8" => Utf8.IsValid(bytes),
        "windows-1252" => !bytes.Any(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D),
        _ => true,
    };

    /// <summary>The one encoding of all these texts, whose characters are bytes, where none is known before.</summary>
    /// <remarks>Which page letters speak for is the engine's own judgement, tested where it is made.</remarks>
    public static string Decide(IEnumerable<string> texts)
    {
        var evidence = new TextEvidence();
        foreach (string text in texts) evidence.Add(System.Text.Encoding.Latin1.GetBytes(text));
        return evidence.IsUtf8 ? "utf-8" : EncodingGuess.Of(evidence).Name;
    }

    /// <summary>A function that decodes texts of an encoding; what is no text stays visible.</summary>
    public static Func<string, string> Decoder(string encoding, IEnumerable<string> all)
    {
        bool isClean = encoding != "windows-1252"
            && all.All(text => Utf8.IsValid(System.Text.Encoding.Latin1.GetBytes(text)));
        var page = CodePages.Find(encoding is "utf-16" or "utf-32" ? "utf-8" : encoding)!;
        var decoder = new TextDecoder(page, isClean && page is UTF8Encoding);
        return text => decoder.GetString(System.Text.Encoding.Latin1.GetBytes(text));
    }

    /// <summary>A field as text before the encoding of all is decided, as the head of the source tells.</summary>
    public string Field(string field) => Fields.Decode(System.Text.Encoding.Latin1.GetBytes(field));

    /// <summary>Whether a field is a word of the layout, or looks the same.</summary>
    public bool Matches(string field, string word) =>
        Spellings(word).Contains(field) || new UnitPath(Field(field)) == new UnitPath(word);

    public CsvFieldDecoder Fields => field ??= CsvFieldDecoder.Of(Bytes, Encoding, isWhole: true);

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
        string text = CodePages.With(encoding, new EscapingFallback()).GetString(bytes)
            .Replace($"{EscapingFallback.Mark}", "\\x", StringComparison.Ordinal);
        return new(System.Text.Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text), "utf-16");
    }
}
