using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The page that lists every public type, made from their documentation.</summary>
internal static partial class TypesPage
{
    private static readonly (string Namespace, string Title)[] Parts =
    [
        ("Electoral.Tally", "For everybody"),
        ("Electoral.Tally.Lookup", "Looking up sheets"),
        ("Electoral.Tally.Layouts", "Layouts in code"),
        ("Electoral.Tally.Columns", "Columns for other programs"),
        ("Electoral.Tally.Live", "The live count"),
        ("Electoral.Tally.Json", "Converters of JSON"),
        ("Electoral.Tally.Nist", "Reports of the standard"),
        ("Electoral.Tally.Validation", "Rules and findings"),
        ("Electoral.Tally.Audits", "Audits and integrity"),
        ("Electoral.Tally.Statistics", "Figures from your own numbers"),
        ("Electoral.Tally.Mixtures", "Mixture models of added ballots"),
        ("Electoral.Tally.Simulation", "Simulated elections"),
        ("Electoral.Tally.Rendering", "Parts of reports"),
    ];

    /// <summary>The page as it should be.</summary>
    public static string Of(Assembly library)
    {
        var summaries = Summaries(Path.ChangeExtension(library.Location, ".xml"));
        var types = library.GetExportedTypes().Where(type => !type.IsNested).ToLookup(type => type.Namespace!);
        var page = new StringBuilder("""
            # Public types

            Every public type with the first sentence of its documentation. Begin with a verb: `TallyCsv.Read` and what
            IntelliSense offers behind a table; the results of these lead to the rest.

            """);
        foreach (var (name, title) in Parts)
        {
            page.Append($"\n## {title}: `{name}`\n\n| type | what it is |\n|---|---|\n");
            foreach (var type in types[name].OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                string summary = summaries[type.FullName!].Replace("|", "\\|", StringComparison.Ordinal);
                page.Append($"| `{NameOf(type)}` | {summary} |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The namespaces of the library that the page leaves out.</summary>
    public static IEnumerable<string> Missing(Assembly library) =>
        library.GetExportedTypes().Select(type => type.Namespace!).Distinct()
            .Except(Parts.Select(part => part.Namespace));

    private static string NameOf(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<T>" : type.Name;

    private static Dictionary<string, string> Summaries(string path) => XDocument.Load(path).Descendants("member")
        .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
        .ToDictionary(
            member => member.Attribute("name")!.Value[2..],
            member => FirstSentence(member.Element("summary") is { } summary ? TextOf(summary) : ""),
            StringComparer.Ordinal);

    private static string TextOf(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")?.Value.Split('.')[^1].Split('(')[0]}`",
        XElement { Name.LocalName: "value" } => "",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => TextOf(other),
        _ => "",
    }));

    private static string FirstSentence(string text)
    {
        string line = Blanks().Replace(text, " ").Trim();
        int end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
