using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>A type is found in the file of its name.</summary>
internal static class FileNames
{
    /// <summary>
    /// One message for each type of a file with another name. A part of a type may be in another file, such as a
    /// factory verb beside what it makes, if the type has a file of its own.
    /// </summary>
    public static IEnumerable<string> Violations(IReadOnlyCollection<(string Name, SyntaxTree Tree)> files)
    {
        var own = files.Select(file => Stem(file.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, tree) in files)
        {
            foreach (var type in tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            {
                if (type.Parent is BaseTypeDeclarationSyntax || NameOf(type) is not { } text) continue;
                if (text == Stem(name)) continue;
                if (type.Modifiers.Any(SyntaxKind.PartialKeyword) && own.Contains(text)) continue;
                yield return $"{name} declares {text}, which belongs in {text}.cs";
            }
        }
    }

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    private static string Stem(string name) => Path.GetFileName(name).Split('.')[0];
}
