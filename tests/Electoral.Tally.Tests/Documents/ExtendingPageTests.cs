namespace Electoral.Tally.Tests.Documents;

/// <summary>The page on what users write themselves shows the samples that are run.</summary>
public sealed class ExtendingPageTests
{
    [Theory]
    [InlineData("own-family.cs")]
    [InlineData("own-rule.cs")]
    public void It_shows_the_whole_sample(string sample)
    {
        string source = File.ReadAllText(Repository.File("docs", "samples", sample));
        string program = source[source.IndexOf("using Electoral.Tally;", StringComparison.Ordinal)..];
        Assert.Contains(MarkdownPage.Load("docs/extending.md").Blocks, block => block.Text == program);
    }
}
