using System.Xml.Linq;
using Electoral.Tally.Tests.Conventions;
using Electoral.Tally.Tests.Conventions.Documentation;
using Microsoft.CodeAnalysis;

namespace Electoral.Tally.Tests.Documents.Reference;

public sealed class ApiPagesTests
{
    private static readonly string Folder = Repository.File("docs", "api");

    public static TheoryData<string> Pages => [.. ApiPages.All.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_what_the_comments_say(string page) =>
        GoldenFile.Check(Path.Combine(Folder, page), ApiPages.All[page]);

    [Fact]
    public void There_is_no_other_page() => Assert.Equal(
        ApiPages.All.Keys.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Members_have_their_signature_parameters_and_exceptions()
    {
        string page = ApiPages.All["t-z.md"];
        Assert.Contains("\n## TallyTable\n\n`sealed class TallyTable : IReadOnlyList<TallyRow>`\n", page);
        Assert.Contains("- `CountColumn VotesOf(string selection)` — The votes of the selection", page);
        Assert.Contains("  - Throws `ArgumentException`: The contest has no such selection.\n", page);
        Assert.DoesNotContain("StagedTable", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_comments_that_is_shipped_has_public_members_alone()
    {
        string path = Path.ChangeExtension(typeof(TallyTable).Assembly.Location, ".xml");
        var written = XDocument.Load(path).Descendants("member")
            .Select(member => member.Attribute("name")!.Value).ToHashSet();
        var seen = PublicSymbols.Of(SourceCompilation.Library)
            .Select(symbol => symbol.GetDocumentationCommentId()!).ToHashSet();
        Violations.None(seen.Where(id => !written.Contains(id) && !IsPositional(id)).Order(StringComparer.Ordinal));
        // Overrides need no words of their own, and have some.
        Violations.None(written.Where(id => !seen.Contains(id) && !IsVisible(id)).Order(StringComparer.Ordinal));
    }

    private static bool IsPositional(string id) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(id, SourceCompilation.Library) is { } symbol
        && PublicSymbols.IsPositional(symbol);

    private static bool IsVisible(string id)
    {
        var symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, SourceCompilation.Library);
        for (; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            bool isShown = symbol.DeclaredAccessibility
                is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
            if (!isShown) return false;
        }

        return symbol is not null;
    }
}
