using Electoral.Tally.Tests.Documents;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>Sources and pages are written in plain English.</summary>
public sealed class HouseWordsTests
{
    [Fact]
    public void Sources_use_plain_words()
    {
        string[] files = [.. Repository.SourceFiles("src", "docs")];
        Assert.NotEmpty(files);
        Violations.None(files.SelectMany(
            path => HouseWords.InSource(Repository.Relative(path), File.ReadAllText(path))));
    }

    [Fact]
    public void Pages_use_plain_words() =>
        Violations.None(MarkdownPage.All().Append("CHANGELOG.md")
            .SelectMany(name => HouseWords.OnPage(name, File.ReadAllText(Repository.File(name)))));

    [Theory]
    [InlineData("/// <summary>What is said\n    /// of a sheet.</summary>", "said of")]
    [InlineData("throw new X(\"found the key \"\n    + \"there \"\n + \"twice\")", "there twice")]
    [InlineData("int told = 0;", "told")]
    [InlineData("// No code tells these sheets apart.", "tells these sheets apart")]
    [InlineData("// A sheet next to another, besides the first.", "")]
    public void A_word_of_the_house_is_found(string text, string expected) => Assert.Equal(
        expected, string.Join('|', HouseWords.InSource("a.cs", text).Select(message => message.Split('"')[1])));

    [Theory]
    [InlineData("The sheets that\nlie beside it", 1)]
    [InlineData("A page.\n\n```text output\nbeside\n```\n", 0)]
    public void Blocks_of_a_page_are_left_out(string text, int expected) =>
        Assert.Equal(expected, HouseWords.OnPage("page.md", text).Count());
}
