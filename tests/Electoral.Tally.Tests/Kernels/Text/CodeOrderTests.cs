using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class CodeOrderTests
{
    [Theory]
    [InlineData("9", "10")]
    [InlineData("7", "07")]
    [InlineData("07", "8")]
    [InlineData("0", "00")]
    [InlineData("99999999999999999999", "100000000000000000000")]
    [InlineData("10", "")]
    [InlineData("10", "1a")]
    [InlineData("99", "-1")]
    [InlineData("", "a")]
    [InlineData("A", "a")]
    [InlineData("z", "é")]
    [InlineData("\uFFFD", "𝟙")]
    public void The_first_stands_before_the_second(string first, string second)
    {
        Assert.True(CodeOrder.Compare(Bytes(first), Bytes(second)) < 0);
        Assert.True(CodeOrder.Compare(Bytes(second), Bytes(first)) > 0);
        Assert.Equal(0, CodeOrder.Compare(Bytes(first), Bytes(first)));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("00123456789012345678901234567890", true)]
    [InlineData("", false)]
    [InlineData("-1", false)]
    [InlineData("1 ", false)]
    [InlineData("1.0", false)]
    [InlineData("٣", false)]
    public void A_number_is_ASCII_digits_alone(string code, bool expected) =>
        Assert.Equal(expected, CodeOrder.IsNumber(Bytes(code)));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
