namespace Electoral.Tally.Validation;

/// <summary>All rules of the options, run over a table.</summary>
internal static class ValidationRun
{
    public static ValidationReport Of(TallyTable table, ValidationOptions options, CancellationToken cancellation)
    {
        foreach (string? name in new[] { options.Issued, options.Returned })
        {
            if (name is not null && !table.ExtraNames.Contains(name, StringComparer.Ordinal)) Throw.NoSuchCount(name);
        }

        if (options.CentreLevel is { } level) _ = table.Units.Level(level);
        var rules = options.Rules ?? ValidationRules.BuiltIn;
        var input = new ValidationInput(table, options, cancellation);
        var collectors = rules.Select(_ => new FindingCollector(table)).ToArray();
        var reasons = rules.Select(rule => rule.NotApplicable(input)).ToArray();
        var counts = new List<(CountRule, FindingCollector)>();
        for (int i = 0; i < collectors.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reasons[i] is not null) continue;
            // Rules on the counts of one sheet share one pass over each block of sheets.
            if (rules[i] is CountRule rule) counts.Add((rule, collectors[i]));
            else rules[i].Check(input, collectors[i]);
        }

        if (counts.Count > 0) CountRules.Check(input, counts);
        return new(table, options,
        [
            .. rules.Select((rule, i) => new RuleResult(rule, table, collectors[i].InOrder(), reasons[i])),
        ]);
    }
}
