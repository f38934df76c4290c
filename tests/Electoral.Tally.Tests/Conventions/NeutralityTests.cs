using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>The library reports counts, premises and consequences, and accuses nobody.</summary>
public sealed class NeutralityTests
{
    [Fact]
    public void No_text_of_the_library_accuses() =>
        Violations.None(Accusations(SourceCompilation.Library));

    [Theory]
    [InlineData("class A { string B = \"signs of Fraud\"; }", "A.cs:1: \"signs of Fraud\"")]
    [InlineData("class A { string B(int n) => $\"fraudulent {n}\"; }", "A.cs:1: fraudulent ")]
    [InlineData("class A { byte[] B = \"\"\"defrauded\"\"\"u8.ToArray(); }", "A.cs:1: \"\"\"defrauded\"\"\"u8")]
    [InlineData("/// <summary>Not evidence of fraud.</summary>\nclass A { string B = \"anomaly\"; }", "")]
    public void An_accusing_text_is_found(string source, string expected) =>
        Assert.Equal(expected, string.Join('|', Accusations(SourceCompilation.Of(("A.cs", source)))));

    private static IEnumerable<string> Accusations(CSharpCompilation compilation) =>
        from tree in SourceCompilation.Written(compilation)
        from token in tree.GetRoot().DescendantTokens()
        where IsText(token.Kind()) && token.Text.Contains("fraud", StringComparison.OrdinalIgnoreCase)
        select $"{tree.FilePath}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {token.Text}";

    private static bool IsText(SyntaxKind kind) =>
        kind is SyntaxKind.InterpolatedStringTextToken
        || kind.ToString().Contains("StringLiteral", StringComparison.Ordinal);
}
