using Electoral.Tally.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The cookbook calls every public verb.</summary>
public sealed class CookbookTests
{
    private const string Journal = "A live count calls its journal.";

    /// <summary>Verbs that it leaves out, each with the reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["ITallyJournal.OpenAsync"] = Journal,
        ["ITallyJournal.ReplayAsync"] = Journal,
        ["ITallyJournal.AppendAsync"] = Journal,
        ["MemoryJournal.OpenAsync"] = Journal,
        ["MemoryJournal.ReplayAsync"] = Journal,
        ["MemoryJournal.AppendAsync"] = Journal,
        ["MemoryJournal.DisposeAsync"] = Journal,
        ["AnomalyTestDefinition.Run"] = "Who writes a test writes it, and the library calls it.",
    };

    [Fact]
    public void Every_public_verb_is_in_it()
    {
        var called = MarkdownPage.Load("docs/cookbook.md").Blocks
            .Where(block => block.Language == "csharp")
            .SelectMany(block => Called(block.Text))
            .ToHashSet(StringComparer.Ordinal);
        Violations.None(PublicVerbs.All.Except(called).Except(LeftOut.Keys).Order(StringComparer.Ordinal));
        Violations.None(LeftOut.Keys.Where(verb => called.Contains(verb) || !PublicVerbs.All.Contains(verb)));
    }

    [Fact]
    public void The_verbs_are_those_that_callers_use()
    {
        Assert.True(PublicVerbs.All.Count > 200, $"only {PublicVerbs.All.Count} verbs were found");
        Assert.Contains("TableAggregation.Totals", PublicVerbs.All);
        Assert.Contains("TallyTable.Builder.Add", PublicVerbs.All);
        Assert.Contains("TallyCsv.Read", PublicVerbs.All);
        Assert.Contains("(every result).Describe", PublicVerbs.All);
        Assert.DoesNotContain("TallyTable.get_Count", PublicVerbs.All);
        Assert.DoesNotContain("Totals.ToString", PublicVerbs.All);
        Assert.DoesNotContain("BinomialInterval.Wilson", PublicVerbs.All);
    }

    [Fact]
    public void The_page_of_outcome_rules_names_what_makes_each()
    {
        string page = File.ReadAllText(Repository.File("docs", "methods", "outcome-rules.md"));
        Assert.Contains("QualifiedMajority", PublicVerbs.Rules);
        Assert.Contains("Plurality", PublicVerbs.Rules);
        Violations.None(PublicVerbs.Rules.Where(rule => !page.Contains($"`{rule}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_call_is_found_by_what_it_means() => Assert.Equal(
        ["(every result).ToHtml", "TableAggregation.Totals", "TallyCsv.ReadText"],
        Called("using Electoral.Tally;\nTallyCsv.ReadText(\"\").Totals().ToHtml().Trim();\nvoid Read() { }\nRead();")
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Called(string source)
    {
        var compilation = CompiledProgram.Compile("cookbook.md", source);
        var tree = compilation.SyntaxTrees.First();
        var model = compilation.GetSemanticModel(tree);
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) continue;
            var meant = (method.ReducedFrom ?? method).OriginalDefinition;
            if (meant.ContainingAssembly.Name != typeof(TallyTable).Assembly.GetName().Name) continue;
            yield return PublicVerbs.Name(TypeName(meant.ContainingType), meant.Name);
        }
    }

    private static string TypeName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{TypeName(outer)}.{type.Name}" : type.Name;
}
