using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-5", "'-5")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=1", "''=1")]
    [InlineData("''-", "'''-")]
    [InlineData("'s-Hertogenbosch", "'s-Hertogenbosch")]
    [InlineData("''", "''")]
    [InlineData("x=1", "x=1")]
    [InlineData("", "")]
    [InlineData("1", "1")]
    public void Guards_formulas_so_that_each_text_comes_back(string text, string written)
    {
        byte[] before = Encoding.UTF8.GetBytes(text), after = Encoding.UTF8.GetBytes(written);
        Assert.Equal(text != written, FormulaGuard.IsNeeded(before));
        Assert.Equal(text != written, FormulaGuard.IsOn(after));
    }
}
