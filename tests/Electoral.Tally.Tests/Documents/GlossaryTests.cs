using System.Reflection;
using System.Text.RegularExpressions;
using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The glossary against the words of the reports, both ways.</summary>
public sealed partial class GlossaryTests
{
    private const int MostPlaces = 20;

    private static readonly (string English, string Spanish)[] Entries =
    [
        .. Row().Matches(File.ReadAllText(Repository.File("docs", "glossary.md")))
            .Select(match => (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim()))
            .Where(entry => entry.Item1 != "English" && !entry.Item1.StartsWith("--", StringComparison.Ordinal)),
    ];

    /// <summary>The labels of the reports: texts of a word or a few, without a placeholder for a value.</summary>
    private static readonly (string Name, string English, string Spanish)[] Labels =
    [
        .. typeof(ReportText).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Texts", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(ReportText))
            .Select(field => (
                $"{field.DeclaringType!.Name}.{field.Name}",
                Words((ReportText)field.GetValue(null)!, ReportLanguage.English),
                Words((ReportText)field.GetValue(null)!, ReportLanguage.Spanish)))
            .Where(label => label.Item2.Length > 0),
    ];

    [Fact]
    public void A_label_of_the_reports_that_is_a_term_has_the_glossarys_translation()
    {
        var found = Disagreements(Entries, Labels).ToArray();
        Violations.None(found);
    }

    [Fact]
    public void The_reports_use_the_terms()
    {
        var used = Entries.Where(entry => Labels.Any(label => IsTerm(label.English, entry.English)));
        Assert.True(used.Count() >= 25, $"only {used.Count()} terms are labels of the reports");
        Assert.True(Labels.Length > 200, $"only {Labels.Length} labels were found");
    }

    [Fact]
    public void A_term_stands_there_once() =>
        Assert.Equal(Entries.Length, Entries.Select(entry => entry.English.ToUpperInvariant()).Distinct().Count());

    [Theory]
    [InlineData("Turnout", "Concurrencia", 1)]
    [InlineData("turnout", "participación", 0)]
    [InlineData("Attendance", "Participación", 1)]
    [InlineData("Attendance", "Concurrencia", 0)]
    public void A_disagreement_is_found(string english, string spanish, int count) => Assert.Equal(
        count, Disagreements([("turnout", "participación")], [("A.B", english, spanish)]).Count());

    private static IEnumerable<string> Disagreements(
        IEnumerable<(string English, string Spanish)> entries, IEnumerable<(string Name, string, string)> labels) =>
        from entry in entries
        from label in labels
        where IsTerm(label.Item2, entry.English) != IsTerm(label.Item3, entry.Spanish)
        select $"{label.Name}: “{label.Item2}”, “{label.Item3}”; glossary: “{entry.English}”, “{entry.Spanish}”";

    /// <summary>Whether the word is one of those that the cell lists.</summary>
    private static bool IsTerm(string word, string cell) =>
        cell.Split(", ").Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text, or nothing where it has placeholders.</summary>
    private static string Words(ReportText text, ReportLanguage language)
    {
        string words = text.In(language, [.. Enumerable.Repeat<object?>('\0', MostPlaces)]);
        return words.Contains('\0', StringComparison.Ordinal) ? "" : words.TrimEnd(':');
    }

    [GeneratedRegex(@"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
