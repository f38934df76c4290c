using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>What one rule found in a table.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<RuleResult>))]
public sealed class RuleResult : IJsonResult<RuleResult>
{
    private readonly int[] _rows;

    internal RuleResult(ValidationRule rule, TallyTable table, FindingEntry[] entries, ReportText? notApplicable)
    {
        Rule = rule;
        Findings = new FindingList(rule, table, entries);
        _rows = [.. entries.Where(entry => entry.Row >= 0).Select(entry => entry.Row).Distinct()];
        Rows = Array.AsReadOnly(_rows);
        NotApplicable = notApplicable is null ? null : new($"{rule.Id}-not-applicable", notApplicable);
    }

    /// <summary>The rule.</summary>
    public ValidationRule Rule { get; }

    /// <summary>Why the rule was not applied; null if it was.</summary>
    public ReportStatement? NotApplicable { get; }

    /// <summary>The findings, in the order of the table.</summary>
    public IReadOnlyList<ValidationFinding> Findings { get; }

    /// <summary>The indexes of the sheets found, ascending, each once.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The number of sheets found.</summary>
    public int Sheets => Rows.Count;

    /// <summary>How many of the sheets start … end - 1 were found.</summary>
    internal int CountIn(int start, int end) => IndexOf(end) - IndexOf(start);

    private int IndexOf(int row)
    {
        int index = Array.BinarySearch(_rows, row);
        return index < 0 ? ~index : index;
    }

    /// <summary>The rule and the number of its findings, in one line.</summary>
    public override string ToString() =>
        NotApplicable is null ? $"{Rule.Id}: {Findings.Count}" : $"{Rule.Id}: {NotApplicable}";

    static void IJsonResult<RuleResult>.Describe(JsonForm<RuleResult> form) => form
        .Include(Summary, result => result)
        .ItemOrNull("notApplicable", result => result.NotApplicable)
        .Items("findings", result => result.Findings);

    /// <summary>How many sheets the rule found, null if it does not apply: the members in the report.</summary>
    internal static JsonForm<RuleResult> Summary { get; } = new JsonForm<RuleResult>("")
        .Text("id", result => result.Rule.Id)
        .Word("severity", result => result.Rule.Severity)
        .Whole("sheets", result => result.NotApplicable is null ? result.Sheets : null);
}
