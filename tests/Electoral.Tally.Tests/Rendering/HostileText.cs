using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Rendering;

/// <summary>Texts that somebody with ill will, or a broken export, might put in a file.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "\" onload=\"x", "'", "&amp;", "]]>", "<!--", "\0", "\u001B[31m", "\r\n", "\t",
        "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\uFFFE", "\uFFFF", "\uFDD0", "\u2028", "\u0085", "\uD800",
        "\uDC00", "\uD83D\uDE00", "\U000E0041", "\U0001FFFE", "i\u0301", "東京", "한국", "Bolívar", " ", "  ", "\u00A0",
        "\\u202E", "%", "javascript:", "https://a.example/?b=c&d", "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements(Pieces),
        Gen.Choose(0, 0xFFFF).Select(value => ((char)value).ToString()),
        Gen.Choose(0x20, 0x7E).Select(value => new string((char)value, 40)));

    public static Arbitrary<string> Texts { get; } =
        Piece.ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    public static Property Holds(Action<string> property) => Prop.ForAll(Texts, property);
}
