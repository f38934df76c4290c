using System.Text.RegularExpressions;
using System.Xml.Linq;
using Electoral.Tally.Tests.Conventions;
using Microsoft.CodeAnalysis;

namespace Electoral.Tally.Tests.Documents.Reference;

/// <summary>The documentation comment of a symbol as Markdown; what it inherits is put in its place.</summary>
internal sealed partial class Comment
{
    private readonly XElement _xml;

    private Comment(XElement xml) => _xml = xml;

    public static Comment Of(ISymbol symbol) => new(Expanded(symbol, depth: 0));

    /// <summary>The paragraphs of an element, each followed by an empty line; nothing where there are none.</summary>
    public string Paragraphs(string element) => _xml.Element(element) is { } found
        ? string.Concat(Parts(found).Select(part => part + "\n\n"))
        : "";

    /// <summary>An element in one line.</summary>
    public string Line(string element) =>
        _xml.Element(element) is { } found ? string.Join(" ", Parts(found)) : "";

    /// <summary>The element of a kind that is about a name; empty where there is none.</summary>
    public string Named(string element, string name) =>
        All(element).FirstOrDefault(one => one.Name == name).Text ?? "";

    /// <summary>All elements of a kind: what each is about, and what it says.</summary>
    public IEnumerable<(string Name, string Text)> All(string element) => _xml.Elements(element).Select(found => (
        (string?)found.Attribute("name") ?? NameOf((string?)found.Attribute("cref") ?? ""),
        string.Join(" ", Parts(found))));

    /// <summary>A text that Markdown shows as it is.</summary>
    public static string Escape(string text) => Special().Replace(text, @"\$0");

    private static XElement Expanded(ISymbol symbol, int depth)
    {
        string text = symbol.GetDocumentationCommentXml() ?? "";
        var xml = text.Length == 0 ? new XElement("member") : XElement.Parse(text, LoadOptions.PreserveWhitespace);
        foreach (var inherited in xml.Elements("inheritdoc").ToArray())
        {
            var target = Target(symbol, (string?)inherited.Attribute("cref"));
            inherited.Remove();
            if (target is null || depth > 5) continue;
            foreach (var element in Expanded(target, depth + 1).Elements())
            {
                string? name = (string?)element.Attribute("name") ?? (string?)element.Attribute("cref");
                bool isSaid = xml.Elements(element.Name)
                    .Any(own => ((string?)own.Attribute("name") ?? (string?)own.Attribute("cref")) == name);
                bool isTaken = (string?)inherited.Attribute("path") is not { } path || path == $"/{element.Name}";
                bool isOwn = element.Name != "param" || Parameters(symbol).Contains(name);
                if (!isSaid && isTaken && isOwn) xml.Add(element);
            }
        }

        return xml;
    }

    private static IEnumerable<string?> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Name),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Name),
        _ => [],
    };

    private static ISymbol? Target(ISymbol symbol, string? cref) => cref is not null
        ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, SourceCompilation.Library)
        : symbol is IMethodSymbol { OverriddenMethod: { } method } ? method
        : symbol is IPropertySymbol { OverriddenProperty: { } property } ? property
        : null;

    private static IEnumerable<string> Parts(XElement element)
    {
        var inline = new List<XNode>();
        foreach (var node in element.Nodes())
        {
            if (node is not XElement { Name.LocalName: "para" } paragraph)
            {
                inline.Add(node);
                continue;
            }

            if (Said(inline) is { Length: > 0 } before) yield return before;
            inline.Clear();
            foreach (string part in Parts(paragraph)) yield return part;
        }

        if (Said(inline) is { Length: > 0 } rest) yield return rest;
    }

    private static string Said(IEnumerable<XNode> nodes) =>
        Blanks().Replace(string.Concat(nodes.Select(Said)), " ").Trim();

    private static string Said(XNode node) => node switch
    {
        XText text => Escape(text.Value),
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } link =>
            $"`{(string?)link.Attribute("name") ?? (string?)link.Attribute("langword") ?? NameOf(link)}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement other => Said(other.Nodes()),
        _ => "",
    };

    private static string NameOf(XElement link) =>
        link.Value.Length > 0
            ? link.Value
            : NameOf((string?)link.Attribute("cref") ?? (string?)link.Attribute("href") ?? "");

    private static string NameOf(string cref)
    {
        string name = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..];
        string path = name.Split('(')[0];
        string[] parts = path.Split('.');
        string last = parts[^1].Split('`')[0];
        bool isMember = cref.Length > 1 && cref[0] is 'M' or 'P' or 'F' && parts.Length > 1;
        return isMember ? $"{parts[^2].Split('`')[0]}.{last.Replace("#ctor", "new", StringComparison.Ordinal)}" : last;
    }

    [GeneratedRegex(@"[<*_\[\]|]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
