namespace Electoral.Tally.Validation;

/// <summary>A rule on the largest share that a selection has on a sheet.</summary>
internal abstract class SelectionShareRule(string id) : CountRule(id, FindingSeverity.Unusual)
{
    protected internal override ReportText? NotApplicable(ValidationInput input) => input.Table.Votes.Count switch
    {
        0 => ValidationTexts.NoSelections,
        1 => ValidationTexts.OneSelection,
        _ => null,
    };

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        var sums = block.SumOfVotes;
        long fewest = Math.Max(1, options.MinimumVotes);
        // Rules out nearly all sheets before the exact comparison.
        double least = (double)Math.Min(options.SelectionShareLimit, 1m) - 1e-6;
        for (int selection = 0; selection < block.Table.Votes.Count; selection++)
        {
            var votes = block.Votes(selection);
            for (int i = 0; i < block.Count; i++)
            {
                if (sums[i] < fewest || votes[i] < least * sums[i] || !IsFound(votes[i], sums[i], options)) continue;
                string id = block.Table.Contest.Selections[selection].Id;
                findings.Add(block.First + i, id, votes[i], Limit(sums[i], options));
            }
        }
    }

    protected abstract bool IsFound(long votes, long all, ValidationOptions options);

    protected abstract long Limit(long all, ValidationOptions options);
}
