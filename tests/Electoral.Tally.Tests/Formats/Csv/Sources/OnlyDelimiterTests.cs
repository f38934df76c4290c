using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv.Sources;

/// <summary>The short way to the delimiter agrees with the long one wherever it answers.</summary>
public sealed class OnlyDelimiterTests
{
    private const byte Quote = (byte)'"';

    [Theory]
    [InlineData("a,b,c\n", ',')]
    [InlineData("a;b\r\n", ';')]
    [InlineData("a\tb c\n", '\t')]
    [InlineData("a|b\n", '|')]
    public void One_delimiter_in_every_line_is_found(string line, char delimiter)
    {
        byte[] head = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 21)));
        Assert.True(OnlyDelimiter.TryFind(head, Quote, 0, out byte found));
        Assert.Equal(delimiter, (char)found);
    }

    [Theory]
    [InlineData("a,b;c\n")]
    [InlineData("a,\"b\"\n")]
    [InlineData("a,b\rc,d\n")]
    [InlineData("ab\n")]
    [InlineData("\n")]
    [InlineData("a,b\na,b,c\n")]
    [InlineData("a,b\n\n")]
    public void Anything_else_is_left_to_the_long_way(string lines) => Assert.False(OnlyDelimiter.TryFind(
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(lines, 21))), Quote, 0, out _));

    [Fact]
    public void Few_lines_are_left_to_it_too() =>
        Assert.False(OnlyDelimiter.TryFind("a,b\n1,2\n"u8, Quote, 0, out _));

    [Property]
    public void Where_it_answers_the_long_way_says_the_same(int[] signs, byte skipped)
    {
        const string Signs = "ab1 ,,,,;|\t\"\r\n\n";
        // The same few lines again and again, so that it often answers.
        string line = new([.. (signs ?? []).Select(sign => Signs[unchecked((int)((uint)sign % (uint)Signs.Length))])]);
        byte[] head = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line + "\n", 60)));
        int skip = skipped % 3;
        if (!OnlyDelimiter.TryFind(head, Quote, skip, out byte delimiter)) return;
        Assert.Equal(CsvPreamble.Find(head, Quote, 0, skip).Delimiter, delimiter);
    }
}
