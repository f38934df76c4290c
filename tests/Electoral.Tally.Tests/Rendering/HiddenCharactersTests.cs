using System.Globalization;
using System.Text;

namespace Electoral.Tally.Tests.Rendering;

/// <summary>No code point that nobody sees, or that commands a terminal, comes out of any door as it is.</summary>
public class HiddenCharactersTests
{
    private const int Batch = 4_096;

    [Fact]
    public void Every_code_point_is_shown_or_becomes_an_escape()
    {
        var wrong = new List<string>();
        for (int start = 0; start <= 0x10FFFF; start += Batch)
        {
            // Between Latin letters nothing hidden is part of spelling.
            string text = string.Concat(Enumerable.Range(start, Batch).Select(value => $"x{TextOf(value)}y"));
            foreach (string shown in new[] { VisibleText.Name(text), VisibleText.Whole(text), Placed(text) })
            {
                wrong.AddRange(Raw(shown));
                Assert.Equal(shown, VisibleText.Whole(shown));
            }
        }

        Assert.Empty(wrong.Distinct().Take(20));
    }

    [Fact]
    public void Every_letter_mark_number_and_sign_stays()
    {
        for (int value = ' '; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value) || IsRaw(new(value))) continue;
            if (value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0) continue;
            if (value is (>= 0x180B and <= 0x180F) or (>= 0xE0100 and <= 0xE01EF)) continue;
            string text = $"x{new Rune(value)}";
            Assert.Equal(text, VisibleText.Whole(text));
        }
    }

    [Theory]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("ශ්‍රී ලංකා")]
    [InlineData("۱۲‌ساله")]
    [InlineData("👩‍⚕️ 👨‍👩‍👧 🏳️‍🌈 ❤️")]
    [InlineData("葛󠄀城市")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ ᠠ᠋")]
    [InlineData("Boli\u0301var Nguyễn Đặng Łódź İzmir")]
    [InlineData("هَيْئَة القدس")]
    [InlineData("בְּרֵאשִׁית")]
    public void What_spelling_needs_stays(string text) => Assert.Equal(text, VisibleText.Whole(text));

    [Theory]
    [InlineData("AN\u200DA", "AN\\u200DA")]
    [InlineData("\u200CANA", "\\u200CANA")]
    [InlineData("ANA\u200C", "ANA\\u200C")]
    [InlineData("12\u200C3", "12\\u200C3")]
    [InlineData("ب\u200C", "ب\\u200C")]
    [InlineData("ANA\u3164", "ANA\\u3164")]
    [InlineData("A\u034FNA", "A\\u034FNA")]
    [InlineData("\uFE0FANA", "\\uFE0FANA")]
    [InlineData("A\u00ADNA", "A\\u00ADNA")]
    [InlineData("A\uE000\u0378", "A\\uE000\\u0378")]
    [InlineData("\u2068ANA\u2069", "\\u2068ANA\\u2069")]
    [InlineData("\u2068أحمد", "\\u2068أحمد")]
    [InlineData("\u2069أحمد\u2068", "\\u2069أحمد\\u2068")]
    [InlineData("\u2068\u202Eأحمد\u2069", "\\u2068\\u202Eأحمد\\u2069")]
    [InlineData("\u2067أحمد\u2069", "\\u2067أحمد\\u2069")]
    [InlineData("\u2068أحمد\u2069\u2069", "\u2068أحمد\u2069\\u2069")]
    public void What_spelling_does_not_need_becomes_an_escape(string text, string expected)
    {
        Assert.Equal(expected, VisibleText.Whole(text));
        Assert.Equal(expected, VisibleText.Whole(expected));
    }

    /// <summary>The characters of a text that must not reach a reader, unless they isolate a name.</summary>
    internal static IEnumerable<string> Raw(string shown)
    {
        int depth = 0;
        foreach (var rune in shown.EnumerateRunes())
        {
            if (rune.Value is '\u2068') depth++;
            else if (rune.Value is '\u2069') depth--;
            else if (IsRaw(rune) && rune.Value != '\n') yield return $"U+{rune.Value:X4}";
            if (depth is < 0 or > 1) yield return "isolates that do not match";
        }

        if (depth != 0) yield return "an isolate without end";
        for (int at = 0; at < shown.Length; at++)
        {
            if (char.IsSurrogate(shown[at]) && !Rune.TryGetRuneAt(shown, at, out _)
                && !(at > 0 && char.IsSurrogatePair(shown[at - 1], shown[at])))
            {
                yield return $"half of a pair, {(int)shown[at]:X4}";
            }
        }
    }

    // By the categories of Unicode alone, not by the library's tables.
    private static bool IsRaw(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || (rune.Value & 0xFFFE) == 0xFFFE;

    private static string TextOf(int value) =>
        Rune.IsValid(value) ? new Rune(value).ToString() : ((char)value).ToString();

    private static string Placed(string text) => new ReportText("{0}", "{0}").In(null, text);
}
