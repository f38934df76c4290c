using Electoral.Tally.Tests.Documents;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>What the README promises besides what holds for every page (<see cref="PageTests"/>).</summary>
public sealed class ReadmeTests
{
    private static readonly MarkdownPage Readme = MarkdownPage.Load("README.md");

    [Fact]
    public void Two_commands_that_need_no_file_stand_in_one_block()
    {
        var commands = Readme.Blocks.First(block => block.Language == "sh");
        Assert.Equal("dotnet run -c Release docs/samples/audit.cs\ndotnet test -c Release\n", commands.Text);
    }

    [Fact]
    public void It_shows_one_program_and_what_that_prints()
    {
        var program = Readme.Blocks.SkipWhile(block => block.Language != "csharp").ToArray();
        Assert.True(program is [_, { IsOutput: true }, ..], "The C# is not followed by its output.");
        Assert.InRange(program[0].Text.Split('\n').Length, 2, 13);
    }

    [Fact]
    public void The_map_is_that_of_the_architecture() => Assert.Equal(
        MarkdownPage.Load("docs/architecture.md").Blocks[0].Text,
        Readme.Blocks.Single(block => block.Info == "text").Text);
}
