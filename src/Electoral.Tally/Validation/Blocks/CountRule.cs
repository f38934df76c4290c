namespace Electoral.Tally.Validation;

/// <summary>A rule on the counts of one sheet: all such rules check a block of sheets in one pass.</summary>
internal abstract class CountRule(string id, FindingSeverity severity) : ValidationRule(id, severity)
{
    /// <summary>Checks the sheets of a block.</summary>
    public abstract void Check(SheetBlock block, ValidationOptions options, FindingCollector findings);

    protected internal override void Check(ValidationInput input, FindingCollector findings) =>
        CountRules.Check(input, [(this, findings)]);
}
