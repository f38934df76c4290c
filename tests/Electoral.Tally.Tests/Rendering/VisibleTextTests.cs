namespace Electoral.Tally.Tests.Rendering;

public class VisibleTextTests
{
    [Theory]
    [InlineData("Bolívar", "Bolívar")]
    [InlineData("Boli\u0301var 東京 😀", "Boli\u0301var 東京 😀")]
    [InlineData("a\nb\rc\td", "a\\nb\\rc\\td")]
    [InlineData("\0\u001B[31m\u007F\u0085", "\\u0000\\u001B[31m\\u007F\\u0085")]
    [InlineData("\u202Egpj.exe\u2066\u200F", "\\u202Egpj.exe\\u2066\\u200F")]
    [InlineData("zero\u200Bwidth\uFEFF", "zero\\u200Bwidth\\uFEFF")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    [InlineData("\uFFFE\uFDD0", "\\uFFFE\\uFDD0")]
    [InlineData("\U000E0041\U0001FFFF", "\\u{E0041}\\u{1FFFF}")]
    [InlineData("C:\\new", "C:\\new")]
    [InlineData("", "")]
    public void What_cannot_be_seen_becomes_an_escape(string text, string expected)
    {
        Assert.Equal(expected, Shown(text));
        Assert.Equal(expected, Shown(expected));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_an_escape()
    {
        Assert.Equal("a\\uD800b", Shown("a\uD800b"));
        Assert.Equal("\\uDC00\\uD800", Shown("\uDC00\uD800"));
    }

    [Fact]
    public void A_long_text_is_cut_and_says_how_long_it_is()
    {
        var name = new string('A', 10_000);
        Assert.Equal(new string('A', 120) + "… [10,000 characters]", VisibleText.Cell(name, null));
        Assert.Equal(new string('A', 2_000) + "… [10.000 caracteres]", VisibleText.Block(name, ReportLanguage.Spanish));
        Assert.Equal(name[..120], VisibleText.Cell(name[..120], null));
        Assert.Equal(new string('京', 60) + "… [61 characters]", VisibleText.Cell(new string('京', 61), null));
    }

    [Fact]
    public void An_escape_is_not_cut_in_two() =>
        Assert.Equal(
            new string('A', 118) + "… [119 characters]",
            VisibleText.Cell(new string('A', 118) + "\u202E", null));

    [Fact]
    public void A_tower_of_marks_is_cut_although_it_takes_one_column()
    {
        var shown = VisibleText.Cell("A" + new string('\u0301', 10_000), null);
        Assert.InRange(shown.Length, 900, 1_000);
        Assert.EndsWith("… [10,001 characters]", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Width_counts_columns_not_characters()
    {
        Assert.Equal(7, DisplayWidth.Of("Bolívar"));
        Assert.Equal(7, DisplayWidth.Of("Boli\u0301var"));
        Assert.Equal(4, DisplayWidth.Of("東京"));
        Assert.Equal(2, DisplayWidth.Of("😀"));
        Assert.Equal(2, DisplayWidth.Of("Ａ"));
        Assert.Equal(2, DisplayWidth.Of("\u1112\u1161\u11AB"));
        Assert.Equal(3, DisplayWidth.Of("–…’"));
        Assert.Equal(1, DisplayWidth.Of("a\u200D"));
    }

    [Fact]
    public void Lines_break_at_spaces_and_within_words_that_do_not_fit()
    {
        Assert.Equal(["ab cd", "ef"], TextLayout.Wrap("ab cd  ef", 5));
        Assert.Equal(["abc", "de"], TextLayout.Wrap("abc de", 5));
        Assert.Equal(["a", "bcdef", "gh i"], TextLayout.Wrap("a bcdefgh i", 5));
        Assert.Equal(["東京", "都"], TextLayout.Wrap("東京都", 5));
        Assert.Equal(["ei\u0301", "x"], TextLayout.Wrap("ei\u0301x", 2));
        Assert.Equal([""], TextLayout.Wrap("", 5));
    }

    internal static string Shown(string text) => VisibleText.Whole(text);
}
