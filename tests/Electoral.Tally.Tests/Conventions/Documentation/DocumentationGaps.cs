using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Conventions.Documentation;

/// <summary>
/// Public members that nobody explained. The compiler asks for a comment; this asks that it say something, and asks it
/// of the parameters of records too, which the compiler lets pass.
/// </summary>
internal static class DocumentationGaps
{
    private static readonly string[] LeftOpen = ["TODO", "FIXME", "TBD"];

    public static IEnumerable<string> Of(CSharpCompilation compilation) =>
        from symbol in PublicSymbols.Of(compilation)
        let gap = Gap(symbol)
        where gap is not null
        select $"{symbol.Locations[0].GetLineSpan().Path}: {symbol.ToDisplayString()}: {gap}";

    private static string? Gap(ISymbol symbol)
    {
        var comment = Comment(symbol);
        if (comment is not null && LeftOpen.FirstOrDefault(comment.Value.Contains) is { } mark)
        {
            return $"says {mark}";
        }
        var words = PublicSymbols.IsPositional(symbol)
            ? Parameter(Comment(symbol.ContainingType), symbol.Name)
            : comment?.Element("summary") ?? comment?.Element("inheritdoc");
        return words is null ? "not documented" : words.Name != "inheritdoc" && !Speaks(words) ? "says nothing" : null;
    }

    private static XElement? Parameter(XElement? comment, string name) =>
        comment?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name);

    private static bool Speaks(XElement words) => words.HasElements || !string.IsNullOrWhiteSpace(words.Value);

    private static XElement? Comment(ISymbol symbol) =>
        symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? XElement.Parse(xml) : null;
}
