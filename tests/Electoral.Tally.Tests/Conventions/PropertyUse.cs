using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>Properties of FsCheck that nothing tries: a test that makes one and drops it has no case.</summary>
internal static class PropertyUse
{
    private const string Made = "Property";

    private static readonly string[] Shared = ["Drawn.Hold", "HostileText.Holds"];

    /// <summary>A line for each method of a file that makes a property and drops it, or tries one case only.</summary>
    public static IEnumerable<string> Violations(string path, string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        MethodDeclarationSyntax[] methods = [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>()];
        var makers = methods.Where(ReturnsProperty).Select(method => method.Identifier.ValueText).ToHashSet();
        foreach (var method in methods)
        {
            string name = $"{path}: {method.Identifier.ValueText}";
            bool isTried = HasAttribute(method, Made);
            if (Dropped(method).Any(call => IsProperty(call, makers))) yield return $"{name} drops a property";
            if (ReturnsProperty(method) && HasAttribute(method, "Fact", "Theory"))
            {
                yield return $"{name} is no [Property]";
            }

            if (isTried && !ReturnsProperty(method) && method.ParameterList.Parameters.Count == 0)
            {
                yield return $"{name} draws nothing";
            }
        }
    }

    private static bool ReturnsProperty(MethodDeclarationSyntax method) =>
        method.ReturnType is IdentifierNameSyntax { Identifier.ValueText: Made };

    private static bool HasAttribute(MethodDeclarationSyntax method, params string[] names) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(one => names.Contains(one.Name.ToString()));

    /// <summary>The calls of a method whose result goes nowhere.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Dropped(MethodDeclarationSyntax method)
    {
        var statements = method.DescendantNodes().OfType<ExpressionStatementSyntax>().Select(one => one.Expression);
        bool isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        var body = isVoid ? method.ExpressionBody?.Expression : null;
        return statements.Append(body).OfType<InvocationExpressionSyntax>();
    }

    private static bool IsProperty(InvocationExpressionSyntax call, HashSet<string> makers) => call.Expression switch
    {
        IdentifierNameSyntax own => makers.Contains(own.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Prop" } } => true,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } member =>
            Shared.Contains($"{type.Identifier.ValueText}.{member.Name.Identifier.ValueText}"),
        _ => false,
    };
}
