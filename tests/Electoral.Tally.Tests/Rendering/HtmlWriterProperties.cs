using System.Xml.Linq;
using FsCheck;

namespace Electoral.Tally.Tests.Rendering;

public class HtmlWriterProperties
{
    private static readonly HashSet<string> Elements =
    [
        "section", "h2", "p", "div", "table", "bdi", "caption", "thead", "tbody", "tr", "th", "td", "a",
        "aside", "strong", "figure", "img", "pre",
    ];

    private static readonly HashSet<string> Attributes =
        ["id", "scope", "style", "role", "class", "alt", "src", "href", "rel", "tabindex", "aria-label", "dir"];

    [Property]
    public Property No_text_becomes_markup() => HostileText.Holds(text =>
    {
        var root = XElement.Parse(SampleSections.Saying(text).ToHtml(), LoadOptions.PreserveWhitespace);
        foreach (var element in root.DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.All(element.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
            Assert.Matches("^(https?://.*)?$", element.Attribute("href")?.Value ?? "");
        }

        Assert.All(root.DescendantNodes(), node => Assert.True(node is XElement or XText and not XCData));
    });

    [Property]
    public Property Every_text_is_read_as_it_is_shown() => HostileText.Holds(text =>
    {
        var root = XElement.Parse(SampleSections.Saying(text).ToHtml(), LoadOptions.PreserveWhitespace);
        Assert.Equal(Read(VisibleText.Cell("T" + text, null)), root.Element("h2")!.Value);
        Assert.Equal(Read(VisibleText.Block("P" + text, null)), root.Element("p")!.Value);
        Assert.Equal(Read(VisibleText.Cell(text, null)), root.Descendants("td").First().Value);
        var listing = ("X" + text).ReplaceLineEndings("\n").Split('\n')
            .Select(line => Read(VisibleText.Block(line, null)));
        Assert.Equal(string.Join('\n', listing), root.Element("pre")!.Value);
        Assert.Equal(VisibleText.Block("A" + text, null), root.Descendants("img").First().Attribute("alt")!.Value);
    });

    // What isolates a name is an element.
    private static string Read(string shown) =>
        shown.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
