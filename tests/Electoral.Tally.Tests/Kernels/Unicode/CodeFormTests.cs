using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Unicode;

public class CodeFormTests
{
    [Theory]
    [InlineData("10 ", "10")]
    [InlineData("\t10\u00A0", "10")]
    [InlineData("\u200310\u3000", "10")]
    [InlineData("\uFEFF10", "10")]
    [InlineData("1\u200B0", "10")]
    [InlineData("1\u20600", "10")]
    [InlineData("\u200E10\u200F", "10")]
    [InlineData("San\u00A0Juan", "San Juan")]
    [InlineData("San\u202FJuan", "San Juan")]
    [InlineData("Co\u00ADro", "Coro")]
    [InlineData("Me\u0301rida", "Mérida")]
    [InlineData("Pen\u0303o\u0301n", "Peñón")]
    [InlineData("\u0418\u0306ошкар", "Йошкар")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u212Bland", "Åland")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0065\u0323\u0302", "\u1EC7")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData(" \u0000 ", "")]
    public void What_nobody_sees_is_taken_out(string written, string form) => Assert.Equal(form, CodeForm.Of(written));

    [Theory]
    [InlineData("007")]
    [InlineData("a  b")]
    [InlineData("１２")]
    [InlineData("ÑANDÚ")]
    [InlineData("é")]
    [InlineData("京都")]
    [InlineData("서울")]
    [InlineData("القاهرة")]
    [InlineData("a\u0001b")]
    public void What_a_person_sees_stays(string code) => Assert.Same(code, Same(code));

    [Fact]
    public void The_form_of_a_form_is_itself_and_bytes_agree_with_texts()
    {
        foreach (string text in Texts())
        {
            string form = CodeForm.Of(text);
            Assert.Equal(form, CodeForm.Of(form));
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(form, Encoding.UTF8.GetString(CodeForm.Of(bytes)));
            if (!CodeForm.MayDiffer(bytes)) Assert.Equal(Encoding.UTF8.GetString(bytes), form);
        }
    }

    [Theory]
    [InlineData("10 /\u00A07", "10/7")]
    [InlineData("a\\/b /c", "a\\/b/c")]
    [InlineData("10/7", "10/7")]
    [InlineData("/ /", "//")]
    public void Parts_are_folded_one_by_one(string written, string form) =>
        Assert.Equal(form, Encoding.UTF8.GetString(CodeForm.OfParts(Encoding.UTF8.GetBytes(written))));

    [Theory]
    [InlineData("10 ", "10␠")]
    [InlineData(" 1\u00A00\u200B", "␠1<U+00A0>0<U+200B>")]
    [InlineData("e\u0301", "e<U+0301>")]
    public void Messages_show_what_nobody_sees(string written, string shown) =>
        Assert.Equal(shown, CodeForm.Shown(written));

    private static string Same(string code) => CodeForm.Of(code) == code ? code : CodeForm.Of(code);

    /// <summary>Every character of the basic plane among others, alone and behind a letter.</summary>
    private static IEnumerable<string> Texts()
    {
        for (int code = 1; code < 0x10000; code++)
        {
            char c = (char)code;
            yield return $"{c}";
            yield return $"a{c}b";
            yield return $"{c}\u0301{c}";
        }

        string[] above = ["\U0001D15E", "\U0002F800", "\U000E0041", "\U00011099\U000110BA", "\uD800", "x\uDC00"];
        foreach (string text in above) yield return text;
    }
}
