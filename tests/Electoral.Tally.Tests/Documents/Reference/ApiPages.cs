using System.Text;
using Electoral.Tally.Tests.Conventions;
using Electoral.Tally.Tests.Conventions.Documentation;
using Microsoft.CodeAnalysis;

namespace Electoral.Tally.Tests.Documents.Reference;

/// <summary>The reference of what is public, as pages made from the comments in the source.</summary>
internal static class ApiPages
{
    private const string Root = "Electoral.Tally";

    private const string Introduction =
        "Made from the comments in the source; a test keeps it the same. Signatures are C#; exceptions and parameters "
        + "are listed where there is something to say. [All types in one list](../types.md); "
        + "[how to ask what](../cookbook.md).";

    /// <summary>The root namespace is on several pages, by the first letter of the type.</summary>
    private static readonly (char First, char Last)[] Letters =
        [('A', 'B'), ('C', 'E'), ('F', 'R'), ('S', 'S'), ('T', 'Z')];

    /// <summary>The text of each page by its name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Made();

    private static SortedDictionary<string, string> Made()
    {
        var types = PublicSymbols.Of(SourceCompilation.Library).OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToLookup(PageOf);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in types)
        {
            var text = new StringBuilder($"# Reference: {TitleOf(page.First(), page.Key)}\n\n{Introduction}\n");
            foreach (var type in page.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
            {
                text.Append(TypeReference.Of(type));
            }

            pages.Add(page.Key, text.ToString());
        }

        return pages;
    }

    private static string PageOf(INamedTypeSymbol type)
    {
        var outer = type;
        while (outer.ContainingType is { } container) outer = container;
        string name = outer.ContainingNamespace.ToDisplayString();
        if (name != Root) return name[(Root.Length + 1)..].ToLowerInvariant() + ".md";
        var (first, last) = Letters.Single(range => outer.Name[0] >= range.First && outer.Name[0] <= range.Last);
        return first == last ? $"{first}.md".ToLowerInvariant() : $"{first}-{last}.md".ToLowerInvariant();
    }

    private static string TitleOf(INamedTypeSymbol type, string page)
    {
        string name = type.ContainingNamespace.ToDisplayString();
        string letters = Path.GetFileNameWithoutExtension(page).ToUpperInvariant()
            .Replace("-", " to ", StringComparison.Ordinal);
        return name == Root ? $"`{Root}`, {letters}" : $"`{name}`";
    }
}
