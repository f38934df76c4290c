using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally;

/// <summary>Converts the texts of a source to UTF-8; bytes that are not valid text stay visible as "\xE9".</summary>
/// <remarks>
/// Texts that differ stay different: if bytes are shown in this way, a text that contains "\xE9" literally gets its "\"
/// doubled. Not safe to share between threads.
/// </remarks>
internal sealed class TextDecoder
{
    private readonly Encoding _encoding;
    private readonly EscapingFallback _fallback = new();
    private readonly bool _isUtf8;
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);

    /// <param name="encoding">What the texts are encoded in.</param>
    /// <param name="isClean">Whether every text is known to be valid.</param>
    public TextDecoder(Encoding encoding, bool isClean)
    {
        (_encoding, _isUtf8) = (CodePages.With(encoding, _fallback), encoding is UTF8Encoding);
        KeepsAll = _isUtf8 && isClean;
        KeepsDifferent = _isUtf8 || encoding.IsSingleByte;
    }

    /// <summary>Whether texts are UTF-8 and stay as they are.</summary>
    public bool KeepsAll { get; }

    /// <summary>Whether different bytes are always different texts; some pages write a character in two ways.</summary>
    public bool KeepsDifferent { get; }

    /// <summary>How many different texts had bytes that are not text.</summary>
    public int Unreadable => _unreadable.Count;

    /// <summary>Whether the text decoded last had such bytes.</summary>
    public bool WasUnreadable { get; private set; }

    /// <summary>The text as a string.</summary>
    public string GetString(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(Decode(text));

    /// <summary>The text as UTF-8; the same span where it stays as it is.</summary>
    public ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text)
    {
        WasUnreadable = false;
        if (KeepsAll || Ascii.IsValid(text) || (_isUtf8 && Utf8.IsValid(text))) return Distinct(text);
        long before = _fallback.Bytes;
        string decoded = _encoding.GetString(text);
        if (_fallback.Bytes == before) return Distinct(Encoding.UTF8.GetBytes(decoded));
        WasUnreadable = true;
        string shown = decoded.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace($"{EscapingFallback.Mark}", "\\x", StringComparison.Ordinal);
        _unreadable.Add(shown);
        return Encoding.UTF8.GetBytes(shown);
    }

    private ReadOnlySpan<byte> Distinct(ReadOnlySpan<byte> text)
    {
        if (KeepsAll || !LooksEscaped(text)) return text;
        string doubled = Encoding.UTF8.GetString(text).Replace("\\", "\\\\", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(doubled);
    }

    private static bool LooksEscaped(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOf("\\x"u8); at >= 0 && at + 3 < text.Length;)
        {
            var (first, second) = ((char)text[at + 2], (char)text[at + 3]);
            if (char.IsAsciiHexDigitUpper(first) && char.IsAsciiHexDigitUpper(second)) return true;
            int next = text[(at + 1)..].IndexOf("\\x"u8);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
