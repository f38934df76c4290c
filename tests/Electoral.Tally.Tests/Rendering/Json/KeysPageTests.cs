using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Rendering.Json;

public sealed class KeysPageTests
{
    [Fact]
    public void The_page_lists_every_key_of_every_type()
    {
        string path = Repository.File("docs/json.md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        int start = page.IndexOf(KeysPage.Heading, StringComparison.Ordinal);
        string before = start < 0 ? page.TrimEnd() + "\n\n" : page[..start];
        GoldenFile.Check(path, before + KeysPage.Section());
    }
}
