namespace Electoral.Tally;

/// <summary>Judges the whole from sums alone, as <see cref="MarginJudge"/> does from sheets.</summary>
/// <param name="grounds">What the premises are checked against.</param>
/// <param name="supposed">The bounds if the roll as it was read were all there is, and nothing contradicted it.</param>
/// <param name="contradictions">What speaks against premises.</param>
internal sealed class SumJudge(PremiseGrounds grounds, ContestBounds supposed, ContradictionSums contradictions)
{
    /// <summary>What the missing stations leave possible.</summary>
    public ContestBounds Bounds => grounds.Bounds;

    /// <summary>The verdict on the whole.</summary>
    public MarginVerdict VerdictUnder(OutcomeRule rule)
    {
        var found = contradictions.Listed(Bounds.Outstanding.IncompleteSheets, rule);
        var (finding, conditional) = Judged(rule, found);
        return new(rule, finding, conditional, Premises.Of(grounds, rule, conditional ?? finding, found));
    }

    /// <summary>What a rule finds in the whole, without premises.</summary>
    public OutcomeFinding FindingUnder(OutcomeRule rule) =>
        Judged(rule, contradictions.Listed(Bounds.Outstanding.IncompleteSheets, rule)).Finding;

    private (OutcomeFinding Finding, OutcomeFinding? Conditional) Judged(
        OutcomeRule rule, IReadOnlyList<Contradiction> found)
    {
        var finding = rule.Judge(Bounds);
        Contradiction[] against =
            [.. found.Where(one => one.IsOfRoll || !grounds.Options.Stated.HasFlag(one.Premise))];
        return against.Length == 0
            ? (finding, null)
            : PremiseJudgement.Of(finding, rule.Judge(supposed), against);
    }
}
