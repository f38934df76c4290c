using System.Text.RegularExpressions;
using System.Xml.Linq;
using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The page on dependencies against the project files.</summary>
public sealed partial class DependenciesTests
{
    private static readonly string Page = File.ReadAllText(Repository.File("docs", "dependencies.md"));

    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-3-Clause", "PostgreSQL"];

    private static readonly Dictionary<string, string> Versions = XDocument
        .Load(Repository.File("Directory.Build.props")).Descendants()
        .Where(element => element.Name.LocalName.EndsWith("Version", StringComparison.Ordinal))
        .ToDictionary(element => $"$({element.Name.LocalName})", element => element.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_package_that_is_referenced_stands_there_with_its_version_and_no_other_does()
    {
        var listed = Rows().Select(row => (row.Package, row.Version)).ToHashSet();
        var used = References().SelectMany(project => project.Packages).ToHashSet();
        Assert.NotEmpty(used);
        Violations.None(used.Except(listed).Select(package => $"not listed: {package}")
            .Concat(listed.Except(used).Select(package => $"listed, and not referenced: {package}")));
    }

    [Fact]
    public void The_package_brings_along_what_the_first_table_says()
    {
        var brought = References().Single(project => project.Name == "Electoral.Tally.csproj").Public;
        string first = Page[..Page.IndexOf("\n## What the package `", StringComparison.Ordinal)];
        Assert.Equal(brought, Row().Matches(first).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Every_row_names_a_licence_and_a_purpose() => Assert.All(Rows(), row =>
    {
        Assert.Contains(row.Licence, Permissive);
        Assert.NotEmpty(row.Purpose);
    });

    private static (string Package, string Version, string Licence, string Purpose)[] Rows() =>
    [
        .. Row().Matches(Page).Select(match => match.Groups).Select(
            part => (part[1].Value, part[2].Value, part[3].Value, part[4].Value)),
    ];

    private static IEnumerable<(string Name, (string, string)[] Packages, string[] Public)> References()
    {
        string[] folders = ["src", "tests", "benchmarks"];
        var projects = folders.SelectMany(folder => Directory.EnumerateFiles(
            Repository.File(folder), "*.csproj", SearchOption.AllDirectories));
        foreach (string path in projects.Concat(Directory.EnumerateFiles(
            Repository.Root, "Directory.Build.props", SearchOption.AllDirectories)))
        {
            var packages = XDocument.Load(path).Descendants("PackageReference").ToArray();
            yield return (
                Path.GetFileName(path),
                [.. packages.Select(package => (NameOf(package), VersionOf(package)))],
                [.. packages.Where(package => package.Attribute("PrivateAssets") is null).Select(NameOf)]);
        }
    }

    private static string NameOf(XElement package) => package.Attribute("Include")!.Value;

    private static string VersionOf(XElement package)
    {
        string version = package.Attribute("Version")!.Value;
        return Versions.GetValueOrDefault(version, version);
    }

    [GeneratedRegex(@"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
