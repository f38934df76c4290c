using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>How many columns of a fixed-width page a text takes.</summary>
/// <remarks>
/// Combining marks and joiners take none, East Asian wide and full-width characters and emoji two (Unicode Standard
/// Annex #11, by blocks), everything else one. Terminals differ only on rare characters, which do not occur in names.
/// </remarks>
internal static class DisplayWidth
{
    // First and last of each range of wide characters, ascending.
    private static ReadOnlySpan<int> Wide =>
    [
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F300, 0x1F64F,
        0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    public static int Of(Rune rune)
    {
        // The Latin letters, digits and signs of most texts need no table.
        if (rune.Value is >= ' ' and < 0x300)
        {
            return 1;
        }

        var takesNone = Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.Control;
        return takesNone || IsJoiningJamo(rune.Value) ? 0 : IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsJoiningJamo(int value) => value is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF);

    private static bool IsWide(int value)
    {
        var index = Wide.BinarySearch(value);

        // Between the two ends of a range the insertion point is odd.
        return index >= 0 || (~index & 1) == 1;
    }
}
