using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Conventions;

public sealed class FileNamesTests
{
    [Fact]
    public void Every_type_of_the_library_is_in_the_file_of_its_name()
    {
        var files = SourceCompilation.Written(SourceCompilation.Library)
            .Select(tree => (tree.FilePath, tree))
            .ToArray();
        Assert.NotEmpty(files);
        Violations.None(FileNames.Violations(files));
    }

    [Theory]
    [InlineData("class A { enum Inner { One } }", "")]
    [InlineData("class A; enum B { One }", "A.cs declares B, which belongs in B.cs")]
    [InlineData("class A; delegate void B();", "A.cs declares B, which belongs in B.cs")]
    [InlineData("namespace N; class A; record struct B;", "A.cs declares B, which belongs in B.cs")]
    [InlineData("class A; partial class Other { }", "")]
    [InlineData("class A; partial class B { }", "A.cs declares B, which belongs in B.cs")]
    public void Types_of_another_name_are_found(string source, string expected)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var files = new[] { ("A.cs", source), ("Other.cs", "partial class Other;") }
            .Select(file => (file.Item1, CSharpSyntaxTree.ParseText(file.Item2, cancellationToken: cancellation)))
            .ToArray();
        Assert.Equal(expected, string.Join('|', FileNames.Violations(files)));
    }
}
