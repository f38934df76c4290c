using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Unicode;

/// <summary>What two ways to write a name have in common, and what is kept apart.</summary>
public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Simón BOLÍVAR", "simon bolivar")]
    [InlineData("Ñuñoa", "nunoa")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Tromsø", "tromso")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("ILGIN", "ilgin")]
    [InlineData("Ilgın", "ilgin")]
    [InlineData("İZMİR", "izmir")]
    [InlineData("Æbeltoft", "aebeltoft")]
    [InlineData("Þórshöfn", "thorshofn")]
    [InlineData("Ƙofar Ƙwaya", "kofar kwaya")]
    [InlineData("O'Higgins", "ohiggins")]
    [InlineData("O’Higgins", "ohiggins")]
    [InlineData("Saint-Denis", "saint denis")]
    [InlineData("  Escuela   N.º 007 ", "escuela n o 7")]
    [InlineData("100 / 010", "100 10")]
    [InlineData("000", "0")]
    [InlineData("Ｔｏｋｙｏ ０１２", "tokyo 12")]
    [InlineData("ﾄｳｷｮｳ ｶﾞ", "トウキョウ ガ")]
    [InlineData("Ελλάς", "ελλασ")]
    [InlineData("ΕΛΛΑΣ", "ελλασ")]
    [InlineData("Орёл Йошкар", "орел иошкар")]
    [InlineData("Ґданськ", "гданськ")]
    [InlineData("القاهرة", "القاهره")]
    [InlineData("أإآٱ", "اااا")]
    [InlineData("مـــصر", "مصر")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("٠٧ ۱۲", "7 12")]
    [InlineData("شָ", "ش")]
    [InlineData("יְרוּשָׁלַיִם", "ירושלימ")]
    [InlineData("צה״ל", "צהל")]
    [InlineData("ज़िला ०५", "जिला 5")]
    [InlineData("თბილისი", "tbilisi")]
    [InlineData("ᲛᲪᲮᲔᲗᲐ", "mtskheta")]
    [InlineData("ﬁn №5", "fin no5")]
    [InlineData("東京都", "東京都")]
    [InlineData("서울", "서울")]
    [InlineData("ガ", "ガ")]
    [InlineData("かがく", "かがく")]
    [InlineData("--- ...", "")]
    public void Names_are_folded(string name, string expected)
    {
        var folding = new NameFolding();
        Assert.Equal(expected, folding.Of(name.AsSpan()).ToString());
        Assert.Equal(expected, folding.Of(Encoding.UTF8.GetBytes(name)).ToString());
        Assert.Equal(expected, folding.Of(expected.AsSpan()).ToString());
        Assert.Equal(expected, folding.Of(name.Normalize(NormalizationForm.FormD).AsSpan()).ToString());
    }

    [Theory]
    [InlineData("क्त", "कत")] // The virama makes another cluster.
    [InlineData("की", "का")]
    [InlineData("ไม่", "ไม้")] // Thai tones.
    [InlineData("が", "か")]
    [InlineData("Київ", "Kyiv")] // Cyrillic is not made Latin: how depends on the language.
    [InlineData("Schröder", "Schroeder")]
    [InlineData("國", "国")]
    public void Other_words_stay_apart(string one, string other) =>
        Assert.NotEqual(Fold(one), Fold(other));

    [Fact]
    public void What_is_folded_stays_as_it_is()
    {
        for (int rune = 1; rune < 0x1_1000; rune++)
        {
            if (!Rune.IsValid(rune)) continue;
            string once = Fold("x" + new Rune(rune) + "x");
            Assert.True(once == Fold(once), $"U+{rune:X4}: {once}, {Fold(once)}");
        }
    }

    private static string Fold(string text) => new NameFolding().Of(text.AsSpan()).ToString();
}
