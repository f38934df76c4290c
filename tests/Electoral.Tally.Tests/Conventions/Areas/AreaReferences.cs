using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Conventions.Areas;

/// <summary>Finds every name that crosses from one area into another that it may not know.</summary>
internal static class AreaReferences
{
    private const string MathNet = "MathNet";

    public static IEnumerable<AreaReference> Forbidden(CSharpCompilation compilation) =>
        DeclaredName.In(compilation).SelectMany(file => Forbidden(file.Path, file.Names));

    /// <summary>The first folder of a path; a file in none is in <c>(root)</c>, which is no area.</summary>
    public static string AreaOf(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[..end] : "(root)";

    private static IEnumerable<AreaReference> Forbidden(string path, DeclaredName[] names)
    {
        var here = AreaOf(path);
        if (!AreaTable.Exists(here))
        {
            return [new AreaReference(path, 1, here, "(no such area)", path)];
        }
        return
            from name in names
            let areas = AreasOf(name).ToArray()
            where areas.Length > 0 && !areas.Any(there => Allows(here, there))
            select new AreaReference(path, name.Line, here, areas[0], name.Name);
    }

    /// <summary>
    /// Where a name is declared; in several areas where each adds a part to one type (<c>Throw</c>), and then one of
    /// them that may be known is enough. What comes with the platform belongs to no area.
    /// </summary>
    private static IEnumerable<string> AreasOf(DeclaredName name) =>
        name.Assembly?.StartsWith(MathNet, StringComparison.Ordinal) == true
            ? [MathNet]
            : name.Paths.Select(AreaOf).Distinct();

    private static bool Allows(string here, string there) =>
        there == MathNet ? here == AreaTable.Kernels : AreaTable.Allows(here, there);
}
