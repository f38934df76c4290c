using System.Globalization;
using System.Reflection;

namespace Electoral.Tally.Tests.Conventions.Surface;

/// <summary>One namespace for everybody, small enough to look through, and others for those who need more.</summary>
public sealed class NamespaceTests
{
    private const int MostInTheRoot = 170;

    private static readonly Dictionary<string, int> Types = Assembly.Load("Electoral.Tally").GetExportedTypes()
        .CountBy(type => type.Namespace!)
        .ToDictionary();

    [Fact]
    public void The_root_stays_small() => Assert.InRange(Types["Electoral.Tally"], 1, MostInTheRoot);

    [Fact]
    public void The_architecture_page_counts_the_types_of_each_namespace()
    {
        var shown = File.ReadLines(Repository.File("docs", "architecture.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[1].StartsWith("`Electoral.Tally", StringComparison.Ordinal))
            .Select(cells => (Name: cells[1].Trim('`'), Types: int.Parse(cells[2], CultureInfo.InvariantCulture)))
            .ToDictionary(row => row.Name, row => row.Types);
        Assert.Equal(Types.OrderBy(pair => pair.Key), shown.OrderBy(pair => pair.Key));
    }
}
