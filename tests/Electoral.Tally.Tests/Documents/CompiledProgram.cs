using System.Diagnostics;
using System.Runtime.InteropServices;
using Electoral.Tally.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Documents;

/// <summary>A program compiled against the built library, and run in a process and a folder of its own.</summary>
/// <remarks>A process, because the console and the current folder belong to all tests of this one.</remarks>
internal sealed class CompiledProgram : IDisposable
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] Libraries =
    [
        "Electoral.Tally.dll", "Electoral.Tally.Arrow.dll", "Apache.Arrow.dll", "ExcelDataReader.dll",
        "Apache.Arrow.Scalars.dll", "MathNet.Numerics.dll",
    ];

    /// <summary>What a program needs besides that names a database or the journal of a live count.</summary>
    private static readonly string[] Databases =
    [
        "Electoral.Tally.Sqlite.dll", "Microsoft.Data.Sqlite.dll", "Npgsql.dll", "SQLitePCLRaw.batteries_v2.dll",
        "SQLitePCLRaw.core.dll", "SQLitePCLRaw.provider.e_sqlite3.dll",
    ];

    /// <summary>Those that a program itself names.</summary>
    private static readonly string[] Named = [.. Libraries[..4], .. Databases[..3]];

    // What `dotnet run x.cs` allows: lines that begin with #! and #:.
    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Latest)
        .WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]);

    // What the Web SDK adds to the implicit usings, as far as programs of one file need it.
    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    // A folder beside that of the runtime.
    private static readonly string WebRuntime = RuntimeEnvironment.GetRuntimeDirectory().Replace(
        "Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);

    private const string WebSdk = "#:sdk Microsoft.NET.Sdk.Web";

    private static readonly Lazy<MetadataReference[]> References = new(() => Referenced(isWeb: false));

    private static readonly Lazy<MetadataReference[]> WebReferences = new(() => Referenced(isWeb: true));

    private readonly string _program;

    /// <summary>Whether programs of the web SDK can be run here.</summary>
    public static bool HasWeb => Directory.Exists(WebRuntime);

    /// <summary>Compiles; fails the test with the compiler's words.</summary>
    /// <param name="name">What messages call the source.</param>
    /// <param name="source">Top-level statements.</param>
    public CompiledProgram(string name, string source)
    {
        Folder = Directory.CreateTempSubdirectory("tally-").FullName;
        string bin = Directory.CreateDirectory(Path.Combine(Folder, "bin")).FullName;
        _program = Path.Combine(bin, "program.dll");
        var made = Compile(name, source).Emit(_program);
        var errors = made.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0) Dispose();
        Violations.None(errors);
        bool hasDatabase = source.Contains("Sqlite", StringComparison.Ordinal)
            || source.Contains("Npgsql", StringComparison.Ordinal);
        foreach (string library in hasDatabase ? Libraries.Concat(Databases).Append(NativeSqlite) : Libraries)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, library), Path.Combine(bin, Path.GetFileName(library)));
        }

        File.WriteAllText(Path.Combine(bin, "program.runtimeconfig.json"), RuntimeConfiguration(IsWeb(source)));
    }

    /// <summary>What a source means; its own tree is the first.</summary>
    public static CSharpCompilation Compile(string name, string source)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.ConsoleApplication, checkOverflow: true, nullableContextOptions: NullableContextOptions.Enable);
        bool isWeb = IsWeb(source);
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText(source, Parsing, name),
            CSharpSyntaxTree.ParseText(ImplicitUsings + (isWeb ? WebUsings : ""), Parsing),
        ];
        return CSharpCompilation.Create("program", trees, (isWeb ? WebReferences : References).Value, options);
    }

    /// <summary>The folder in which the program runs; it is deleted with the program.</summary>
    public string Folder { get; }

    /// <summary>Runs the program to its end, two minutes at most.</summary>
    public (int ExitCode, string Output, string Errors) Run(params IEnumerable<string> arguments) =>
        Run(arguments, input: null);

    /// <summary>Runs the program with something to read on its standard input.</summary>
    public (int ExitCode, string Output, string Errors) Run(IEnumerable<string> arguments, byte[]? input)
    {
        using var process = Process.Start(new ProcessStartInfo(Host, ["exec", _program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = input is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }

        if (!process.WaitForExit(TimeSpan.FromMinutes(2))) process.Kill();
        process.WaitForExit();
        return (process.ExitCode, output.Result.ReplaceLineEndings("\n"), errors.Result.ReplaceLineEndings("\n"));
    }

    /// <summary>Starts the program, which runs until it is ended: <see cref="RunningProgram"/>.</summary>
    public Process Start(params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo(Host, ["exec", _program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string NativeSqlite =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*e_sqlite3.*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path))
            .First(path => path.Contains($"{RuntimeInformation.RuntimeIdentifier}{Path.DirectorySeparatorChar}native")
                || path.Contains($"{PortableIdentifier}{Path.DirectorySeparatorChar}native"));

    /// <summary>The identifier of the system and the processor, without the name of a distribution.</summary>
    private static string PortableIdentifier
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();
        }
    }

    private static string Host
    {
        get
        {
            string runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
            return Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "dotnet"));
        }
    }

    private static string RuntimeConfiguration(bool isWeb) => $$"""
        {
          "runtimeOptions": {
            "framework": {
              "name": "Microsoft.{{(isWeb ? "AspNetCore" : "NETCore")}}.App", "version": "{{Environment.Version}}"
            },
            "configProperties": { "System.Globalization.Invariant": true }
          }
        }
        """;

    private static bool IsWeb(string source) => source.Contains(WebSdk, StringComparison.Ordinal);

    private static MetadataReference[] Referenced(bool isWeb)
    {
        string runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        string[] folders = isWeb ? [runtime, WebRuntime] : [runtime];
        return
        [
            .. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
                .Where(IsManaged)
                .Concat(Named.Select(library => Path.Combine(AppContext.BaseDirectory, library)).Where(File.Exists))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static bool IsManaged(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(file);
        return reader.HasMetadata;
    }
}
