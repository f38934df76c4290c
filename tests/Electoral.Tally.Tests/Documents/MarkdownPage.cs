using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Documents;

/// <summary>A page of documentation: its fenced blocks and its links.</summary>
internal sealed partial class MarkdownPage
{
    private readonly string[] _lines;

    private MarkdownPage(string name, string text)
    {
        Name = name;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        Blocks = [.. Read()];
    }

    /// <summary>The path inside the repository.</summary>
    public string Name { get; }

    /// <summary>The fenced blocks in order.</summary>
    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>README.md, that of the companion package and every page in <c>docs/</c>, sorted.</summary>
    public static IEnumerable<string> All() => Directory
        .EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories)
        .Select(Repository.Relative)
        .Append("README.md")
        .Append("src/Electoral.Tally.Arrow/README.md")
        .Order(StringComparer.Ordinal);

    public static MarkdownPage Load(string name) => new(name, File.ReadAllText(Repository.File(name)));

    public static MarkdownPage Of(string text) => new("page.md", text);

    /// <summary>The targets of links to files of the repository, outside of blocks.</summary>
    public IEnumerable<string> LocalLinks()
    {
        var inBlocks = Blocks
            .SelectMany(block => Enumerable.Range(block.Line - 1, block.Text.Count(letter => letter == '\n')))
            .ToHashSet();
        return _lines.Where((_, line) => !inBlocks.Contains(line))
            .SelectMany(line => Link().Matches(line))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));
    }

    /// <summary>The page with other texts in its blocks.</summary>
    public string With(Func<MarkdownBlock, string> textOf)
    {
        var lines = new List<string>(_lines);
        foreach (var block in Blocks.Reverse())
        {
            lines.RemoveRange(block.Line - 1, block.Text.Count(letter => letter == '\n'));
            lines.InsertRange(block.Line - 1, textOf(block).Split('\n')[..^1]);
        }

        return string.Join('\n', lines);
    }

    private IEnumerable<MarkdownBlock> Read()
    {
        for (int line = 0; line < _lines.Length; line++)
        {
            if (!_lines[line].StartsWith("```", StringComparison.Ordinal)) continue;
            int end = Array.IndexOf(_lines, "```", line + 1);
            Assert.True(end > 0, $"{Name}, line {line + 1}: a block without its end.");
            string text = string.Concat(_lines[(line + 1)..end].Select(one => one + "\n"));
            yield return new(_lines[line][3..].Trim(), text, line + 2);
            line = end;
        }
    }

    [GeneratedRegex(@"\]\(([^()\s]+)\)")]
    private static partial Regex Link();
}
