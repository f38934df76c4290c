using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Conventions.Areas;

/// <summary>
/// Finds every name by which code in one folder of an area uses what another folder of that area declares.
/// </summary>
/// <remarks>
/// Messages (<c>Throw.*.cs</c>) and words (<c>*Texts.cs</c>) are the floor of every folder and count on neither side.
/// </remarks>
internal static class FolderReferences
{
    public static IEnumerable<AreaReference> Within(CSharpCompilation compilation) =>
        from file in DeclaredName.In(compilation)
        where !IsFloor(file.Path)
        let here = FolderOf(file.Path)
        from name in file.Names
        where name.Paths.Count > 0 && !name.Paths.Any(path => IsFloor(path) || FolderOf(path) == here)
        let there = FolderOf(name.Paths[0])
        where AreaReferences.AreaOf(there + "/") == AreaReferences.AreaOf(file.Path)
        select new AreaReference(file.Path, name.Line, here, there, name.Name);

    /// <summary>The folder of a file, such as <c>Formats/Csv/Plan</c>.</summary>
    public static string FolderOf(string path) =>
        path.LastIndexOf('/') is > 0 and var end ? path[..end] : "(root)";

    private static bool IsFloor(string path) =>
        Path.GetFileName(path) is var name
        && (name.StartsWith("Throw.", StringComparison.Ordinal) || name.EndsWith("Texts.cs", StringComparison.Ordinal));
}
