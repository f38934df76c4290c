using System.Diagnostics;

namespace Electoral.Tally.Tests.Conventions;

public sealed class LayoutTests
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "Electoral.Tally.sln", "src", "tests", "benchmarks", "docs", "Directory.Build.props", "README.md",
        ".editorconfig", ".gitignore", ".gitattributes", ".ci", ".github", "global.json", "LICENSE", "CHANGELOG.md",
    };

    [Fact]
    public void Nothing_else_lies_at_the_top_of_the_repository()
    {
        Assert.SkipUnless(Path.Exists(Repository.File(".git")), "Not a git checkout: what is tracked is not known.");
        var tracked = Git("-c", "safe.directory=*", "ls-files").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(tracked);
        Violations.None(tracked.Select(path => path.Split('/')[0]).Except(Allowed));
    }

    private static string Git(params IEnumerable<string> arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
