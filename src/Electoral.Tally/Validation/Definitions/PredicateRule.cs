namespace Electoral.Tally.Validation;

/// <summary>A user's own condition, checked for each sheet.</summary>
internal sealed class PredicateRule(
    string id, FindingSeverity severity, ReportText title, Func<TallyRow, ValidationInput, bool> isFound)
    : ValidationRule(id, severity)
{
    public override ReportText Title { get; } = title;

    public override ReportText Compares => Title;

    public override ReportText Sentence => Title;

    protected internal override void Check(ValidationInput input, FindingCollector findings) =>
        input.ForRows((first, end) =>
        {
            for (int row = first; row < end; row++)
            {
                if (isFound(input.Table[row], input)) findings.Add(row, "");
            }
        });
}
