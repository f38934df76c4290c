namespace Electoral.Tally.Tests.Conventions;

public sealed class GoldenFileTests
{
    [Fact]
    public void The_same_text_has_no_difference_whatever_its_line_ends() =>
        Assert.Null(GoldenFile.FirstDifference("a\r\nb\r\n", "a\nb\n"));

    [Theory]
    [InlineData("a\nb\nc", "a\nx\ny", "line 2:\n  expected: b\n  found:    x")]
    [InlineData("a\nb", "a", "line 2:\n  expected: b\n  found:    (the end)")]
    [InlineData("a", "a\nb", "line 2:\n  expected: (the end)\n  found:    b")]
    public void The_first_line_that_differs_is_shown(string expected, string actual, string difference) =>
        Assert.Equal(difference, GoldenFile.FirstDifference(expected, actual));
}
