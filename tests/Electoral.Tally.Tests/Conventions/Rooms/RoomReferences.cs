using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Electoral.Tally.Tests.Conventions.Rooms;

/// <summary>Finds every name that crosses from one room into another that it may not know.</summary>
internal static class RoomReferences
{
    private const string MathNet = "MathNet";

    public static IEnumerable<RoomReference> Forbidden(CSharpCompilation compilation) =>
        from tree in SourceCompilation.Written(compilation)
        from reference in Forbidden(tree, compilation.GetSemanticModel(tree))
        select reference;

    private static IEnumerable<RoomReference> Forbidden(SyntaxTree tree, SemanticModel model)
    {
        var here = RoomOf(tree);
        if (!RoomTable.Exists(here))
        {
            return [new RoomReference(tree.FilePath, 1, here, "(no such room)", tree.FilePath)];
        }
        return
            from node in tree.GetRoot().DescendantNodes()
            where node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax
            let rooms = Meanings(model.GetSymbolInfo(node)).SelectMany(RoomsOf).Distinct().ToArray()
            where rooms.Length > 0 && !rooms.Any(there => Allows(here, there))
            let line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1
            select new RoomReference(tree.FilePath, line, here, rooms[0], node.ToString());
    }

    /// <summary>Candidates count where the compiler could not choose, as within <c>nameof</c>.</summary>
    private static IEnumerable<ISymbol> Meanings(SymbolInfo info) =>
        info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;

    /// <summary>
    /// Where a symbol is declared; in several rooms where each adds a part to one type (<c>Throw</c>), and then one of
    /// them that may be known is enough. Namespaces belong to no room, nor does what comes with the platform.
    /// </summary>
    private static IEnumerable<string> RoomsOf(ISymbol symbol)
    {
        if (symbol is INamespaceSymbol)
        {
            return [];
        }
        if (symbol.ContainingAssembly?.Name.StartsWith(MathNet, StringComparison.Ordinal) == true)
        {
            return [MathNet];
        }
        var meant = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        var declared = meant.DeclaringSyntaxReferences;
        if (declared.IsEmpty && meant.ContainingType is { } type)
        {
            declared = type.OriginalDefinition.DeclaringSyntaxReferences;
        }
        return declared.Select(d => RoomOf(d.SyntaxTree));
    }

    private static bool Allows(string here, string there) =>
        there == MathNet ? here == RoomTable.Kernels : RoomTable.Allows(here, there);

    /// <summary>The first folder of the path; a file in none is in <c>(root)</c>, which is no room.</summary>
    private static string RoomOf(SyntaxTree tree) =>
        tree.FilePath.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? tree.FilePath[..end] : "(root)";
}
