using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>
/// The library's sources compiled in memory, so that tests can ask what a name means. Generated code is missing from
/// it: members of JSON contexts and the like stay unknown, and nobody may ask that the compilation be free of errors.
/// </summary>
internal static class SourceCompilation
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Electoral.Tally.Audits;
        global using Electoral.Tally.Layouts;
        global using Electoral.Tally.Rendering;
        global using Electoral.Tally.Simulation;
        global using Electoral.Tally.Statistics;
        namespace Electoral.Tally.Audits { }
        namespace Electoral.Tally.Layouts { }
        namespace Electoral.Tally.Rendering { }
        namespace Electoral.Tally.Simulation { }
        namespace Electoral.Tally.Statistics { }
        """;

    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.Latest, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET10_0", "NET10_0_OR_GREATER"]);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The platform and its packages, but not the library: its symbols come from source.</summary>
    private static readonly MetadataReference[] References =
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           where !Path.GetFileName(path).StartsWith("Electoral.", StringComparison.Ordinal)
           select MetadataReference.CreateFromFile(path),
    ];

    private static readonly Lazy<CSharpCompilation> Whole = new(() => Of(Sources()));

    /// <summary>Everything in <c>src/Electoral.Tally</c>.</summary>
    public static CSharpCompilation Library => Whole.Value;

    /// <summary>Texts with their paths relative to the project's folder, such as <c>Units/UnitTree.cs</c>.</summary>
    public static CSharpCompilation Of(params IEnumerable<(string Path, string Text)> files)
    {
        var trees = files.Append((Path: "", Text: ImplicitUsings))
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, Parsing, file.Path));
        return CSharpCompilation.Create("Electoral.Tally", trees, References, Options);
    }

    /// <summary>The files that somebody wrote, without the implicit usings.</summary>
    public static IEnumerable<SyntaxTree> Written(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var project = Repository.File("src", "Electoral.Tally");
        return Repository.SourceFiles("src/Electoral.Tally")
            .Select(path => (Path.GetRelativePath(project, path).Replace('\\', '/'), File.ReadAllText(path)));
    }
}
