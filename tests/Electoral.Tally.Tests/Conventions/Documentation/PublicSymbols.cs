using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Electoral.Tally.Tests.Conventions.Documentation;

/// <summary>What a caller of the library can see and somebody has to explain.</summary>
internal static class PublicSymbols
{
    public static IEnumerable<ISymbol> Of(CSharpCompilation compilation) =>
        Within(compilation.Assembly.GlobalNamespace);

    /// <summary>The members of a type that a caller sees, without the types inside it.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => member is not INamedTypeSymbol && IsSeen(member) && NeedsWords(member));

    /// <summary>Whether the member is in the parameter list of its type, and is explained there.</summary>
    public static bool IsPositional(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is ParameterSyntax;

    private static IEnumerable<ISymbol> Within(INamespaceOrTypeSymbol container) =>
        container.GetMembers().Where(IsSeen).SelectMany(member =>
        {
            var inner = member is INamespaceOrTypeSymbol further ? Within(further) : [];
            return NeedsWords(member) ? inner.Prepend(member) : inner;
        });

    private static bool IsSeen(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType is { IsSealed: false },
        _ => false,
    };

    private static bool NeedsWords(ISymbol symbol) =>
        !symbol.IsImplicitlyDeclared && !symbol.IsOverride && symbol switch
        {
            INamespaceSymbol or ITypeSymbol { IsExtension: true } => false,
            IMethodSymbol { AssociatedSymbol: not null } => false,
            IMethodSymbol { MethodKind: MethodKind.Constructor } => !IsPrimaryConstructor(symbol),
            _ => true,
        };

    private static bool IsPrimaryConstructor(ISymbol constructor) =>
        constructor.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is TypeDeclarationSyntax;
}
