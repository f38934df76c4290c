using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

/// <summary>What holds for every page: programs run and print what the page says, layouts load, files exist.</summary>
/// <remarks>
/// A block of C# that begins with <c>using Electoral.Tally;</c> is a program; one that does not continues the program
/// before it. A block <c>text output</c> shows what the block of C# before it prints. Programs run in a folder that
/// holds the files of <c>docs/samples/</c>, one block of JSON after another as <c>layout.json</c>.
/// </remarks>
internal static class PageChecks
{
    private const string Beginning = "using Electoral.Tally;";

    private static readonly HashSet<string> Languages =
        new(StringComparer.Ordinal) { "", "text", "csharp", "json", "csv", "sh" };

    /// <summary>Runs the programs of a page; <c>TALLY_UPDATE=1</c> rewrites the outputs that it shows.</summary>
    public static void Programs(MarkdownPage page)
    {
        var printed = new Dictionary<MarkdownBlock, string>();
        string program = "", before = "", now = "", layout = "";
        foreach (var block in page.Blocks)
        {
            Assert.True(Languages.Contains(block.Language), $"{page.Name}, line {block.Line}: language {block.Info}?");
            if (block.Language == "json") layout = block.Text;
            if (block.IsOutput) printed[block] = now[before.Length..];
            if (block.Language != "csharp") continue;
            bool begins = block.Text.StartsWith(Beginning, StringComparison.Ordinal);
            program = begins ? block.Text : program + block.Text;
            before = begins ? "" : now;
            now = Run($"{page.Name}, line {block.Line}", program, layout);
            Assert.StartsWith(before, now, StringComparison.Ordinal);
        }

        string text = page.With(block => printed.GetValueOrDefault(block, block.Text));
        GoldenFile.Check(Repository.File(page.Name), text);
    }

    /// <summary>Loads the blocks of JSON, which are layouts.</summary>
    public static void Layouts(MarkdownPage page) =>
        Assert.All(page.Blocks.Where(block => block.Language == "json"), block => CsvLayout.Parse(block.Text));

    /// <summary>Links and commands that name files which do not exist.</summary>
    public static IEnumerable<string> MissingFiles(MarkdownPage page)
    {
        string folder = Path.GetDirectoryName(Repository.File(page.Name))!;
        var links = page.LocalLinks().Select(link => Path.Combine(folder, link));
        var commands = page.Blocks.Where(block => block.Language == "sh")
            .SelectMany(block => block.Text.Split('\n')).SelectMany(FilesOf).Select(file => Repository.File(file));
        return links.Concat(commands).Where(path => !Path.Exists(path)).Select(path => $"{page.Name}: {path}");
    }

    /// <summary>The files of the repository that a command names: those behind <c>--</c> are the reader's.</summary>
    private static IEnumerable<string> FilesOf(string command) => command.Split(' ')
        .TakeWhile(word => word != "--")
        .Where(word => word.Contains('/', StringComparison.Ordinal) || word.EndsWith(".cs", StringComparison.Ordinal));

    private static string Run(string name, string source, string layout)
    {
        using var program = new CompiledProgram(name, source);
        foreach (string file in Directory.EnumerateFiles(Repository.File("docs", "samples")))
        {
            File.Copy(file, Path.Combine(program.Folder, Path.GetFileName(file)));
        }

        if (layout.Length > 0) File.WriteAllText(Path.Combine(program.Folder, "layout.json"), layout);
        var (exitCode, output, errors) = program.Run();
        Assert.True(exitCode == 0 && errors.Length == 0, $"{name} ended with {exitCode}:\n{errors}");
        return output;
    }
}
