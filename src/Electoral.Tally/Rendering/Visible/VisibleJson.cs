using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Electoral.Tally;

/// <summary>
/// Writes texts as JSON in which nothing is hidden: JSON's own escapes are used, so the texts are read back unchanged.
/// </summary>
internal static class VisibleJson
{
    /// <summary>For JSON that may also be inside a page: it writes &lt; &gt; &amp; ' as escapes too.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(Allowed());

    private static TextEncoderSettings Allowed()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (int value = 0x80; value <= 0xFFFF; value++)
        {
            if (Rune.IsValid(value) && IsHidden(new(value))) settings.ForbidCharacter((char)value);
        }

        return settings;
    }

    /// <summary>A text between quotation marks in which letters, marks and signs are kept.</summary>
    public static string Quoted(string text)
    {
        string json = System.Text.Json.JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        if (!json.AsSpan().ContainsAnyExceptInRange(' ', '~')) return $"\"{json}\"";
        var shown = new StringBuilder(json.Length + 8).Append('"');
        foreach (var rune in json.EnumerateRunes())
        {
            if (IsHidden(rune)) AppendEscape(shown, rune);
            else shown.Append(rune.ToString());
        }

        return shown.Append('"').ToString();
    }

    private static bool IsHidden(Rune rune) => HiddenCharacters.Contains(rune, default, default);

    private static void AppendEscape(StringBuilder shown, Rune rune)
    {
        foreach (char half in rune.ToString()) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)half:X4}");
    }
}
