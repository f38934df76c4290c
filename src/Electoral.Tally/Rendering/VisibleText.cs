using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Makes a text fit to be shown to people: nothing in it is hidden, and it does not flood the page.</summary>
/// <remarks>
/// Control characters, direction overrides and other invisible characters become escapes such as <c>\n</c> and
/// <c>\u202E</c> (backslashes that a text has stay single: this is for reading, JSON is for machines).
/// A text over its limit is cut, and says how long it is: <c>AAAA… [10,000 characters]</c>.
/// The writers do this to all they are given. A room that puts a name from a file into a sentence does it first, with
/// <see cref="Cell"/>, so that a long name is cut and not the sentence; doing it twice changes nothing.
/// </remarks>
internal static class VisibleText
{
    /// <summary>Display columns after which the text of a cell, label, header or title is cut.</summary>
    public const int CellLimit = 120;

    /// <summary>Display columns after which a paragraph, note, warning or footnote is cut.</summary>
    public const int BlockLimit = 2_000;

    // A letter with a stack of combining marks takes one column; this many characters for a column are enough.
    private const int CharactersPerColumn = 8;

    /// <summary>The text of a cell, label, header or title.</summary>
    public static string Cell(string text, IFormatProvider? provider) => Of(text, CellLimit, provider);

    /// <summary>The text of a paragraph, note, warning or footnote.</summary>
    public static string Block(string text, IFormatProvider? provider) => Of(text, BlockLimit, provider);

    private static string Of(string text, int limit, IFormatProvider? provider)
    {
        if (text.Length <= limit && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var shown = new StringBuilder(Math.Min(text.Length, limit * 2));
        var columns = 0;
        foreach (var part in Parts(text))
        {
            var width = DisplayWidth.Of(part);
            if (columns + width > limit || shown.Length + part.Length > limit * CharactersPerColumn)
            {
                return shown.Append(Texts.Cut.In(provider, text.EnumerateRunes().Count())).ToString();
            }

            columns += width;
            shown.Append(part);
        }

        return shown.ToString();
    }

    /// <summary>The characters of a text, each as it is or as its escape.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, index, out var rune))
            {
                index += rune.Utf16SequenceLength;
                yield return IsHidden(rune) ? Escape(rune.Value) : rune.ToString();
            }
            else
            {
                yield return Escape(text[index++]);
            }
        }
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,

        // The joiners of Persian, Indian scripts and emoji are part of spelling.
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
    };

    private static string Escape(int value) => value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{{{value:X}}}"),
    };
}
