using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>A text with quotes, line ends, right-to-left letters, emoji, and characters that XML cannot hold.</summary>
public sealed record UnicodeText(string Text)
{
    private static readonly string[] Parts =
    [
        "\"", "'", "<", ">", "&", "]]>", "\n", "\r", "\r\n", "\t", " ", "  ", "\\", "\\u0041", "&amp;", "&#10;", "דמשק",
        "دمشق", "\u202E", "\u200F", "🗳", "👩‍👩‍👧", "é", "e\u0301", "\u0001", "\u001F",
        "\u007F", "\uFFFE", "\uFFFF", "𝟙", "a", "0",
        "NA", "null", "\u2028", "\uFEFF", "<!--", "--", "<![CDATA[",
    ];

    public static Arbitrary<UnicodeText> Arbitrary { get; } = (
        from parts in Gen.Elements(Parts).ListOf()
        select new UnicodeText(string.Concat(parts.Take(6)))).ToArbitrary();

    public override string ToString() => string.Join(' ', Text.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));
}
