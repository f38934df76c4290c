using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

public sealed class PageTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.All()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Programs_run_and_print_what_the_page_shows(string page) => PageChecks.Programs(MarkdownPage.Load(page));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Layouts_load(string page) => PageChecks.Layouts(MarkdownPage.Load(page));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_that_are_named_exist(string page) =>
        Violations.None(PageChecks.MissingFiles(MarkdownPage.Load(page)));

    [Fact]
    public void Blocks_are_found_and_replaced()
    {
        var page = MarkdownPage.Of("a\n```csharp\nb\nc\n```\nd\n```text output\n```\n");
        Assert.Equal([new("csharp", "b\nc\n", 3), new("text output", "", 8)], page.Blocks);
        Assert.Equal("a\n```csharp\nx\n```\nd\n```text output\nx\n```\n", page.With(_ => "x\n"));
    }

    [Fact]
    public void A_file_that_does_not_exist_is_found() => Assert.Equal(
        ["b.md", "src/none.cs"],
        PageChecks.MissingFiles(MarkdownPage.Of(
            "[a](README.md) [b](b.md#c) [d](https://e.example/f)\n```sh\ndotnet run src/none.cs -- x/y.csv\n```\n"))
            .Select(found => Repository.Relative(found["page.md: ".Length..])));

    [Fact]
    public void A_layout_with_an_unknown_key_is_found() => Assert.ThrowsAny<Exception>(() =>
        PageChecks.Layouts(MarkdownPage.Of("```json\n{ \"levels\": [], \"selections\": [], \"colour\": 1 }\n```\n")));

    [Fact]
    public void A_program_says_what_it_printed_and_how_it_ended()
    {
        using var program = new CompiledProgram(
            "a.cs",
            "#!/usr/bin/env dotnet\n#:property A=b\nConsole.WriteLine(args[0]);\nConsole.Error.Write(1);\nreturn 3;");
        Assert.Equal((3, "x y\n", "1"), program.Run("x y"));
    }
}
