namespace Electoral.Tally.Tests.Conventions;

public sealed class FileShapeTests
{
    [Fact]
    public void Files_and_lines_are_short()
    {
        var files = Repository.SourceFiles("src", "tests", "benchmarks", "docs")
            .Select(path => (Repository.Relative(path), File.ReadAllLines(path)))
            .ToArray();
        Assert.NotEmpty(files);
        Violations.None(FileShape.Violations(files));
    }

    [Fact]
    public void A_long_line_is_named_with_its_file() => Assert.Equal(
        ["a.cs(2): 121 characters, at most 120"],
        FileShape.Violations([("a.cs", ["", new string('x', 121)])]));

    [Theory]
    [InlineData(new[] { 80, 80, 80, 80, 80, 80, 80, 80, 80, 401 }, "9.cs: 401 lines, at most 400")]
    [InlineData(new[] { 1, 81, 82 }, "the median file has 81 lines, at most 80")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 201, 202 }, "one file in ten has 201 lines or more, at most 200")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 200, 400 }, "")]
    public void Long_files_are_found(int[] lengths, string expected)
    {
        var files = lengths.Select((length, i) => ($"{i}.cs", Enumerable.Repeat("", length).ToArray())).ToArray();
        Assert.Equal(expected, string.Join('|', FileShape.Violations(files)));
    }
}
