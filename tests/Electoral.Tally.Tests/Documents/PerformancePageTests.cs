using System.Reflection;

namespace Electoral.Tally.Tests.Documents;

/// <summary>What the page on performance says that was measured can be called.</summary>
public sealed class PerformancePageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.File("docs", "performance.md"));

    [Fact]
    public void Every_line_of_the_tables_names_a_public_call()
    {
        var calls = Rows("| line | call |").ToDictionary(row => row[0], row => row[1]);
        var heads = Lines.Where(line => line.StartsWith("| Times as fast as", StringComparison.Ordinal)).Distinct();
        string[] lines = [.. heads.SelectMany(Rows).Select(row => row[0]).Distinct()];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(calls.ContainsKey(line), $"'{line}' has no call"));
        string[] named = [.. calls.Values.SelectMany(Codes)];
        Assert.NotEmpty(named);
        Assert.All(named, call => Assert.True(IsPublic(call), $"'{call}' is no public call"));
    }

    [Fact]
    public void What_is_no_member_is_no_public_call()
    {
        Assert.False(IsPublic("StratifiedBootstrap.Totals"));
        Assert.False(IsPublic("NoSuchVerb"));
        Assert.True(IsPublic("TallyCsv.Totals"));
    }

    /// <summary>The rows below each header that reads like this.</summary>
    private static IEnumerable<string[]> Rows(string header)
    {
        for (int head = Array.IndexOf(Lines, header); head >= 0; head = Array.IndexOf(Lines, header, head + 1))
        {
            foreach (string line in Lines.Skip(head + 2).TakeWhile(line => line.StartsWith('|')))
            {
                yield return [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
            }
        }
    }

    private static IEnumerable<string> Codes(string cell) => cell.Split('`').Where((_, index) => index % 2 == 1);

    /// <summary>A method of a type, or an extension that needs no type.</summary>
    private static bool IsPublic(string call)
    {
        string[] names = call.Split('.');
        return typeof(TallyTable).Assembly.GetExportedTypes().Any(type =>
            (names.Length == 1 ? type is { IsAbstract: true, IsSealed: true } : type.Name == names[0])
            && type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
                .Any(method => method.Name == names[^1]));
    }
}
