using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>What the rules found in a table, rule by rule.</summary>
/// <remarks>
/// <para>A finding is a discrepancy or something unusual, never an accusation. The absence of findings does not prove
/// that sheets are correct: errors that leave every sum intact are not detected.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ValidationReport>))]
public sealed partial class ValidationReport : IFormattable, INotebookResult, IJsonResult<ValidationReport>
{
    internal ValidationReport(TallyTable table, ValidationOptions options, IReadOnlyList<RuleResult> rules) =>
        (Table, Options, Rules) = (table, options, rules);

    /// <summary>The sheets.</summary>
    public TallyTable Table { get; }

    /// <summary>The options used.</summary>
    public ValidationOptions Options { get; }

    /// <summary>What each rule found, in the order of the options.</summary>
    public IReadOnlyList<RuleResult> Rules { get; }

    /// <summary>What the rule of this id found.</summary>
    /// <exception cref="ArgumentException">The options have no such rule.</exception>
    public RuleResult this[string rule] => Rules.FirstOrDefault(result => result.Rule.Id == rule)
        ?? Throw.NoSuchRule(rule);

    /// <summary>All findings, rule by rule; made on demand.</summary>
    public IEnumerable<ValidationFinding> Findings => Rules.SelectMany(rule => rule.Findings);

    /// <summary>The indexes of the sheets that any rule of this severity found, ascending, each once.</summary>
    public IReadOnlyList<int> RowsWith(FindingSeverity severity)
    {
        var rows = new SortedSet<int>();
        foreach (var rule in Rules.Where(rule => rule.Rule.Severity == severity)) rows.UnionWith(rule.Rows);
        return [.. rows];
    }

    /// <summary>The findings on the sheets of each unit of a level, in the order of the tree.</summary>
    /// <param name="level">The name of the level, such as "state"; "all" is the root's.</param>
    /// <returns>The units that have at least one finding.</returns>
    /// <exception cref="ArgumentException">The table has no such level.</exception>
    public IReadOnlyList<UnitFindings> At(string level)
    {
        var units = new List<UnitFindings>();
        foreach (var unit in Table.Units.UnitsAt(level))
        {
            var (start, count) = Table.StartAndCountOf(unit);
            var byRule = new List<KeyValuePair<string, int>>();
            foreach (var rule in Rules)
            {
                int sheets = rule.CountIn(start, start + count);
                if (sheets > 0) byRule.Add(KeyValuePair.Create(rule.Rule.Id, sheets));
            }

            if (byRule.Count > 0) units.Add(new(unit, count, byRule));
        }

        return units;
    }

    /// <summary>The table without the sheets of some findings, and what that changes.</summary>
    /// <param name="findings">Findings of this report, such as <c>report["votes-valid"].Findings</c>.</param>
    /// <param name="estimation">
    /// How to estimate the lead in the whole with and without the sheets, if the options have a frame; null leaves
    /// estimates out.
    /// </param>
    /// <returns>
    /// The totals with and without them, and, if the options have a frame, the verdicts and the estimates. Leaving a
    /// sheet out is a question, not a correction: its station was open, and its votes were cast.
    /// </returns>
    /// <exception cref="ArgumentException">A finding belongs to another table.</exception>
    public ExclusionEffect Without(IEnumerable<ValidationFinding> findings, EstimationOptions? estimation = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var rows = new HashSet<int>();
        foreach (var finding in findings)
        {
            if (!ReferenceEquals(finding.Table, Table)) Throw.ForeignFinding();
            if (finding.Row is int row) rows.Add(row);
        }

        return new(Table, rows, Options.Frame, estimation);
    }

    static void IJsonResult<ValidationReport>.Describe(JsonForm<ValidationReport> form) => form
        .Objects("rules", report => report.Rules, rule => rule.Include(RuleResult.Summary, result => result))
        .Items("findings", report => report.Findings);
}
