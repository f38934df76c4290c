using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Electoral.Tally.Tests.Conventions.Areas;

/// <summary>A name in a file, and the files that declare what it means.</summary>
/// <param name="Line">Where it is used, from 1.</param>
/// <param name="Name">The name.</param>
/// <param name="Assembly">The assembly that declares it; null where that is unknown.</param>
/// <param name="Paths">
/// The files, several where a type has parts; none for what the platform or a package declares.
/// </param>
internal readonly record struct DeclaredName(int Line, string Name, string? Assembly, IReadOnlyList<string> Paths)
{
    private static readonly ConcurrentDictionary<CSharpCompilation, (string Path, DeclaredName[] Names)[]> Found =
        new();

    /// <summary>The names of every file, looked up once for a compilation.</summary>
    public static IEnumerable<(string Path, DeclaredName[] Names)> In(CSharpCompilation compilation) =>
        Found.GetOrAdd(compilation, static all =>
        [
            .. SourceCompilation.Written(all).AsParallel().AsOrdered()
                .Select(tree => (tree.FilePath, In(tree, all.GetSemanticModel(tree)).ToArray())),
        ]);

    /// <summary>Every name of a file that means something other than a namespace.</summary>
    private static IEnumerable<DeclaredName> In(SyntaxTree tree, SemanticModel model) =>
        from node in tree.GetRoot().DescendantNodes()
        where node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax
        let meanings = Meanings(model.GetSymbolInfo(node)).Where(symbol => symbol is not INamespaceSymbol).ToArray()
        where meanings.Length > 0
        let line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1
        let paths = meanings.SelectMany(PathsOf).Distinct().ToArray()
        select new DeclaredName(line, node.ToString(), meanings[0].ContainingAssembly?.Name, paths);

    /// <summary>Candidates count where the compiler could not choose, as within <c>nameof</c>.</summary>
    private static IEnumerable<ISymbol> Meanings(SymbolInfo info) =>
        info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;

    private static IEnumerable<string> PathsOf(ISymbol symbol)
    {
        var meant = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        var declared = meant.DeclaringSyntaxReferences;
        if (declared.IsEmpty && meant.ContainingType is { } type)
        {
            declared = type.OriginalDefinition.DeclaringSyntaxReferences;
        }
        return declared.Select(reference => reference.SyntaxTree.FilePath);
    }
}
