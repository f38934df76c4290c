using System.Reflection;
using System.Text.RegularExpressions;
using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The page of reported faults names tests that exist, and leaves out no case.</summary>
public sealed partial class FieldCasesPageTests
{
    private const string Page = "docs/field-cases.md";

    private static string[] Lines => File.ReadAllLines(Repository.File("docs", "field-cases.md"));

    [Fact]
    public void Each_row_names_a_test_that_exists()
    {
        string[] rows = [.. Lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)
            && !line.StartsWith("| case", StringComparison.Ordinal)
            && !line.StartsWith("| kind", StringComparison.Ordinal))];
        Assert.NotEmpty(rows);
        Violations.None(rows.Where(row => !TestName().Matches(row).Any(Exists)).Select(row => $"{Page}: {row}"));
    }

    [Fact]
    public void Each_case_has_a_row()
    {
        string folder = Repository.File("tests", "Electoral.Tally.Tests", "Cases", "Field");
        string[] cases = [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)[..2])];
        Assert.NotEmpty(cases);
        Violations.None(cases.Where(one => !Lines.Any(
            line => line.StartsWith($"| {one} |", StringComparison.Ordinal))));
    }

    private static bool Exists(Match name) => typeof(FieldCasesPageTests).Assembly.GetTypes().Any(
        type => type.Name == name.Groups[1].Value
            && type.GetMethod(name.Groups[2].Value, BindingFlags.Public | BindingFlags.Instance) is { } method
            && method.GetCustomAttributes<FactAttribute>().Any());

    [GeneratedRegex(@"`(\w+(?:Tests|Properties))\.(\w+)`")]
    private static partial Regex TestName();
}
