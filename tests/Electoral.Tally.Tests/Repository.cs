namespace Electoral.Tally.Tests;

/// <summary>The repository that the tests were built from, and the folders that may be next to it.</summary>
/// <remarks>
/// Found by walking up from the test assembly: a caller's file path is rewritten where builds are deterministic.
/// </remarks>
internal static class Repository
{
    /// <summary>The folder that holds <c>Electoral.Tally.sln</c>.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A file or folder of the repository, absolute.</summary>
    public static string File(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path relative to <see cref="Root"/>, with forward slashes: how tests name files.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>
    /// A file of real election data, from the folder named by <c>ELECTORAL_TALLY_DATA</c>; where it is absent the
    /// test is skipped, visibly.
    /// </summary>
    public static string Data(params ReadOnlySpan<string> parts) => Outside("ELECTORAL_TALLY_DATA", "data", parts);

    /// <summary>Likewise a script of other programs to compare with (<c>ELECTORAL_TALLY_PEERS</c>).</summary>
    public static string Peers(params ReadOnlySpan<string> parts) => Outside("ELECTORAL_TALLY_PEERS", "peers", parts);

    /// <summary>Source files below some folders of the repository, sorted, without what builds leave there.</summary>
    public static string[] SourceFiles(params ReadOnlySpan<string> folders)
    {
        var files = new List<string>();
        foreach (var folder in folders)
        {
            if (Directory.Exists(File(folder)))
            {
                files.AddRange(Directory.EnumerateFiles(File(folder), "*.cs", SearchOption.AllDirectories));
            }
        }
        return [.. files.Where(IsSource).Order(StringComparer.Ordinal)];
    }

    private static bool IsSource(string path) =>
        !Relative(path).Split('/').Any(part => part is "bin" or "obj" or "BenchmarkDotNet.Artifacts");

    private static string Outside(string variable, string beside, ReadOnlySpan<string> parts)
    {
        var named = Environment.GetEnvironmentVariable(variable);
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Root, "..", "shared", beside) : named;
        var path = Path.GetFullPath(Path.Combine([folder, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"{string.Join('/', parts)} is absent: {variable} names its folder.");
        return path;
    }

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Electoral.Tally.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Electoral.Tally.sln in or above {start}.");
    }
}
