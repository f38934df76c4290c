using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>What comes from outside reaches the message of an exception only as it is shown: nothing in it is hidden.
/// </summary>
public sealed class MessagesTests
{
    private const string Frame = """
        class Throw
        {
            static string Shown(string t) => t;
            void M(string name, int n, char c, System.Collections.Generic.List<string> names, System.Exception inner)
            { string local = name; string fine = Shown(name); throw new System.ArgumentException(HERE); }
        }
        """;

    [Fact]
    public void No_message_shows_a_text_from_outside_as_it_is() => Violations.None(Raw(SourceCompilation.Library));

    [Theory]
    [InlineData("$\"found {name}\"", "name")]
    [InlineData("\"found \" + name", "name")]
    [InlineData("name", "name")]
    [InlineData("$\"found {c}\"", "c")]
    [InlineData("$\"found {local}\"", "name")]
    [InlineData("$\"{string.Join(\", \", names)}\"", "string.Join(\", \", names)")]
    [InlineData("n > 1 ? name : \"\"", "name")]
    [InlineData("inner.Message", "inner.Message")]
    [InlineData("$\"found {n} {n > 0} {fine} {nameof(name)} \" + $\"{Shown(name)}{(n > 1 ? \"s\" : \"\")}\"", "")]
    public void A_text_from_outside_is_found(string message, string expected)
    {
        string source = Frame.Replace("HERE", message, StringComparison.Ordinal);
        var found = Raw(SourceCompilation.Of(("Throw.cs", source)));
        Assert.Equal(expected, string.Join('|', found.Select(line => line.Split(": ", 2)[1])));
    }

    private static IEnumerable<string> Raw(CSharpCompilation compilation)
    {
        var exception = compilation.GetTypeByMetadataName("System.Exception")!;
        foreach (var tree in SourceCompilation.Written(compilation))
        {
            var model = compilation.GetSemanticModel(tree);
            var created = tree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
                .Where(creation => Is(model.GetTypeInfo(creation).Type, exception));
            foreach (var text in created.SelectMany(creation => Texts(creation, model)))
            {
                foreach (var raw in RawIn(text, model))
                {
                    int line = raw.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                    yield return $"{tree.FilePath}:{line}: {raw}";
                }
            }
        }
    }

    // The texts that a new exception is given, but for the name of the argument that it complains of.
    private static IEnumerable<ExpressionSyntax> Texts(
        BaseObjectCreationExpressionSyntax creation, SemanticModel model) =>
        model.GetOperation(creation) is IObjectCreationOperation made
            ? made.Arguments.Where(argument => argument.Parameter?.Name != "paramName")
                .Select(argument => argument.Value.Syntax).OfType<ExpressionSyntax>()
                .Where(text => IsText(text, model))
            : [];

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol exception)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, exception)) return true;
        }

        return false;
    }

    // The parts of an expression that would be shown as they are.
    private static IEnumerable<ExpressionSyntax> RawIn(ExpressionSyntax expression, SemanticModel model) =>
        model.GetConstantValue(expression).HasValue ? [] : expression switch
        {
            InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>()
                .SelectMany(hole => RawIn(hole.Expression, model)),
            ParenthesizedExpressionSyntax inner => RawIn(inner.Expression, model),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && IsText(sum, model) =>
                RawIn(sum.Left, model).Concat(RawIn(sum.Right, model)),
            ConditionalExpressionSyntax choice => RawIn(choice.WhenTrue, model).Concat(RawIn(choice.WhenFalse, model)),
            InvocationExpressionSyntax call when IsShown(call, model) => [],
            InvocationExpressionSyntax call when Formatted(call, model) is { } inner => RawIn(inner, model),
            IdentifierNameSyntax name when LocalOf(name, model) is { } value => RawIn(value, model),
            _ when IsHarmless(expression, model) => [],
            _ => [expression],
        };

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;

    // A number, one of an enumeration, or a type of the library, which shows itself: see ToStringTests.
    private static bool IsHarmless(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is { } type
        && type.SpecialType is not (SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Object)
        && (type.IsValueType || IsOfLibrary(type, model));

    // The one door, and what goes through it: other methods of Throw, JSON in which nothing is hidden.
    private static bool IsShown(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return false;
        bool isOfNumbers = method.Name == "Join" && method.ContainingType.SpecialType == SpecialType.System_String
            && call.ArgumentList.Arguments is [_, var joined]
            && ElementOf(model.GetTypeInfo(joined.Expression).Type) is { SpecialType: not SpecialType.System_String };
        return isOfNumbers || method.ContainingType.Name is "Throw" or "VisibleText" or "VisibleJson"
            || method.Name == "ToJson"
            || (method.Name == "In" && method.ContainingType.Name == "ReportText")
            || (method.Name == "ToString" && IsOfLibrary(method.ContainingType, model));
    }

    private static bool IsOfLibrary(ITypeSymbol type, SemanticModel model) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, model.Compilation.Assembly);

    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var only] } => only,
        _ => null,
    };

    private static ExpressionSyntax? Formatted(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Invariant" or "Create" } method
        && method.ContainingType.Name is "FormattableString" or "String"
            ? call.ArgumentList.Arguments[^1].Expression
            : null;

    private static ExpressionSyntax? LocalOf(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is ILocalSymbol local && local.DeclaringSyntaxReferences is [var one]
        && one.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } && IsText(name, model)
            ? value
            : null;
}
