namespace Electoral.Tally.Tests.Conventions.Documentation;

public sealed class DocumentationTests
{
    [Fact]
    public void Every_public_member_is_explained() =>
        Violations.None(DocumentationGaps.Of(SourceCompilation.Library));

    [Theory]
    [InlineData("/// <summary>A.</summary>\npublic sealed class A;", "")]
    [InlineData("public sealed class A;", "A: not documented")]
    [InlineData("/// <summary> </summary>\npublic sealed class A;", "A: says nothing")]
    [InlineData("/// <summary>A. TODO: more.</summary>\npublic sealed class A;", "A: says TODO")]
    [InlineData("/// <remarks>A.</remarks>\npublic sealed class A;", "A: not documented")]
    [InlineData("internal sealed class A { public int B; }", "")]
    [InlineData("/// <summary>A.</summary>\npublic sealed class A { public int B => 1; }", "A.B: not documented")]
    [InlineData("/// <summary>A.</summary>\npublic class A { protected void B() { } int C; }", "A.B(): not documented")]
    [InlineData("/// <summary>A.</summary>\npublic enum A { B }", "A.B: not documented")]
    [InlineData("/// <summary>A.</summary>\npublic sealed record A(int B);", "A.B: not documented")]
    [InlineData("/// <summary>A.</summary>\n/// <param name=\"B\">B.</param>\npublic sealed record A(int B);", "")]
    [InlineData("/// <summary>A.</summary>\npublic class A { public override string ToString() => null; }", "")]
    [InlineData("/// <summary>A.</summary>\npublic static class A { extension(string s) { public int B => 1; } }",
        "A.extension(string).B: not documented")]
    public void What_says_nothing_is_found(string source, string expected)
    {
        var gaps = DocumentationGaps.Of(SourceCompilation.Of(("A.cs", source)));
        Assert.Equal(expected, string.Join('|', gaps.Select(gap => gap["A.cs: ".Length..])));
    }
}
