using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The index of the pages, and the way to it.</summary>
public sealed class IndexTests
{
    private const string Index = "docs/README.md";

    [Fact]
    public void It_links_every_other_page()
    {
        var linked = Targets(MarkdownPage.Load(Index));
        Violations.None(MarkdownPage.All().Except(linked).Except([Index, "README.md"]));
    }

    [Fact]
    public void The_readme_links_it() => Assert.Contains(Index, Targets(MarkdownPage.Load("README.md")));

    [Fact]
    public void A_page_stands_there_once()
    {
        var pages = Targets(MarkdownPage.Load(Index)).Where(target => target.EndsWith(".md", StringComparison.Ordinal));
        Violations.None(pages.GroupBy(page => page).Where(links => links.Count() > 1).Select(links => links.Key));
    }

    private static string[] Targets(MarkdownPage page)
    {
        string folder = Path.GetDirectoryName(Repository.File(page.Name))!;
        return [.. page.LocalLinks().Select(link => Repository.Relative(Path.GetFullPath(Path.Combine(folder, link))))];
    }
}
