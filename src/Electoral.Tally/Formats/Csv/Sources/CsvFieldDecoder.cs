using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally;

/// <summary>Reads single fields as text before the encoding is decided: headers, samples and messages.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="page">The code page of texts that are not UTF-8.</param>
/// <param name="isStated">Whether every text is in that page, UTF-8 or not.</param>
internal sealed class CsvFieldDecoder(Encoding page, bool isStated = false)
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(",;|\t\r\n\""u8);

    /// <summary>The page of texts that are not UTF-8.</summary>
    public Encoding Page { get; } = page;

    /// <summary>Whether every text is in that page, UTF-8 or not.</summary>
    public bool IsStated { get; } = isStated;

    /// <summary>As far as the head of a source shows.</summary>
    public static CsvFieldDecoder Of(CsvSource source) => Of(source.Head.Span, source.Encoding, source.IsWhole);

    /// <param name="head">The first bytes.</param>
    /// <param name="encoding">The encoding, where it is known.</param>
    /// <param name="isWhole">Whether nothing follows.</param>
    public static CsvFieldDecoder Of(ReadOnlySpan<byte> head, string? encoding, bool isWhole)
    {
        if (encoding is not null) return new(CsvEncoding.Windows, encoding == CodePages.WindowsName);
        if (Utf8.IsValid(head)) return new(CsvEncoding.Windows);
        var texts = new TextEvidence();
        while (!head.IsEmpty)
        {
            int end = head.IndexOfAny(Ends);
            // A text cut by the end of the head may end in the middle of a character.
            if (end < 0 && !isWhole) break;
            texts.Add(end < 0 ? head : head[..end]);
            head = end < 0 ? default : head[(end + 1)..];
        }

        return new(texts.IsUtf8 ? CsvEncoding.Windows : CodePages.Find(EncodingGuess.Of(texts).Name)!);
    }

    /// <summary>Whether a text is read as UTF-8.</summary>
    public bool ReadsAsUtf8(ReadOnlySpan<byte> text) => !IsStated && Utf8.IsValid(text);

    public string Decode(ReadOnlySpan<byte> text) =>
        ReadsAsUtf8(text) ? Encoding.UTF8.GetString(text) : Page.GetString(text);

    /// <summary>A text that may have been cut inside its last character, which is left out then.</summary>
    public string DecodeStart(ReadOnlySpan<byte> text)
    {
        for (int cut = 0; cut <= Math.Min(3, text.Length); cut++)
        {
            if (ReadsAsUtf8(text[..^cut])) return Encoding.UTF8.GetString(text[..^cut]);
        }

        return Page.GetString(text);
    }
}
