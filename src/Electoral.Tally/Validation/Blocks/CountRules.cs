namespace Electoral.Tally.Validation;

/// <summary>Several rules on counts, run over the sheets together.</summary>
internal static class CountRules
{
    public static void Check(ValidationInput input, IReadOnlyList<(CountRule Rule, FindingCollector Findings)> rules) =>
        input.ForRows((first, end) =>
        {
            var block = new SheetBlock(input.Table);
            for (int row = first; row < end; row += SheetBlock.MaxRows)
            {
                block.MoveTo(row, Math.Min(SheetBlock.MaxRows, end - row));
                foreach (var (rule, findings) in rules) rule.Check(block, input.Options, findings);
            }
        });
}
