using System.Text;

namespace Electoral.Tally;

/// <summary>Texts that XML 1.0 can hold.</summary>
internal static class XmlText
{
    /// <exception cref="ArgumentException">The text has a character that no XML document may have.</exception>
    public static void Check(string what, string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return;
        for (int i = 0; i < text.Length;)
        {
            bool isWhole = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out int length)
                == System.Buffers.OperationStatus.Done;
            if (!isWhole || !IsAllowed(rune.Value)) Throw.NoXmlText(what, text);
            i += length;
        }
    }

    private static bool IsAllowed(int character) =>
        character is '\t' or '\n' or '\r' or (>= 0x20 and < 0xFFFE) or > 0xFFFF;
}
