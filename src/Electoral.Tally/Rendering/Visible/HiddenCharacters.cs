using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Characters that cannot be seen, or that do something instead of being seen.</summary>
/// <remarks>
/// They are the control characters, line and paragraph separators, halves of surrogate pairs, code points that Unicode
/// has not assigned or left to private use, and those that it lets a program ignore (Unicode Character Database,
/// Default_Ignorable_Code_Point): marks of direction, blanks without width, fillers, tags. Three kinds of the last
/// group are part of spelling and are kept where their scripts need them: the joiners between letters of Persian,
/// Indian and other scripts and within emoji (U+200C, U+200D), selectors of a variant after what they vary, and
/// Mongolian ones.
/// </remarks>
internal static class HiddenCharacters
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    // First and last of each range, ascending, of ignorable characters outside the category Format.
    private static ReadOnlySpan<int> Ignorable =>
    [
        0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x2065, 0x2800, 0x2800, 0x3164, 0x3164,
        0xFE00, 0xFE0F, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF,
    ];

    // Letters that may have joiners between them: Hebrew to Myanmar, Khmer to Mongolian, the later Indian scripts, the
    // forms of Arabic, and the scripts of the same families outside the first plane.
    private static ReadOnlySpan<int> Joined =>
    [
        0x05D0, 0x109F, 0x1780, 0x18AF, 0x1900, 0x1CFF, 0xA800, 0xABFF, 0xFB50, 0xFDFF, 0xFE70, 0xFEFC, 0x10A00,
        0x11FFF, 0x1E900, 0x1EEFF,
    ];

    /// <summary>Whether a character is hidden where it is.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="before">The one before it; 0 at the beginning.</param>
    /// <param name="after">The one after it; 0 at the end.</param>
    public static bool Contains(Rune rune, Rune before, Rune after)
    {
        int value = rune.Value;
        if (value is NonJoiner or Joiner)
        {
            bool isWithinEmoji = value == Joiner && IsPartOfEmoji(before) && IsPartOfEmoji(after);
            return !isWithinEmoji && !(IsJoined(before) && IsJoined(after));
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
            UnicodeCategory.Format => value != 0x180E || !IsMongolian(before),
            _ => IsIn(Ignorable, value) && !IsVariantOf(value, before),
        };
    }

    private static bool IsVariantOf(int selector, Rune before) => selector switch
    {
        >= 0x180B and <= 0x180F => IsMongolian(before),
        >= 0xFE00 and <= 0xFE0F => before.Value > ' ' && !IsIn(Ignorable, before.Value),
        >= 0xE0100 and <= 0xE01EF => before.Value is >= 0x3400 and <= 0x3FFFD && Rune.IsLetter(before),
        _ => false,
    };

    private static bool IsMongolian(Rune rune) => rune.Value is >= 0x1820 and <= 0x18AA;

    private static bool IsJoined(Rune rune) => IsIn(Joined, rune.Value) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static bool IsPartOfEmoji(Rune rune) => rune.Value is >= 0x2190 and not 0x2800 && (rune.Value == 0xFE0F
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.MathSymbol);

    private static bool IsIn(ReadOnlySpan<int> ranges, int value)
    {
        int index = ranges.BinarySearch(value);

        // Between the two ends of a range the insertion point is odd.
        return index >= 0 || (~index & 1) == 1;
    }
}
