namespace Electoral.Tally;

/// <summary>Turns what a rule finds into a verdict that rests on no premise that is contradicted.</summary>
internal static class PremiseJudgement
{
    /// <summary>What the rule finds, unless a premise of it is contradicted; and what it finds if that held.</summary>
    /// <param name="finding">What the rule finds as it is.</param>
    /// <param name="supposed">What it finds if the premises held.</param>
    /// <param name="against">What speaks against premises that nobody stated.</param>
    public static (OutcomeFinding Finding, OutcomeFinding? Conditional) Of(
        OutcomeFinding finding, OutcomeFinding supposed, IReadOnlyList<Contradiction> against)
    {
        // A motion that has its votes keeps them, whatever stations are missing.
        bool isBeyondMissing = finding is { Decision: Decision.Decided, IsBeyondMissing: true };
        Contradiction[] relevant = [.. against.Where(found => !(isBeyondMissing && found.IsOfMissing))];
        if (relevant.Length == 0) return (finding, null);
        var found = relevant.Select(contradiction => contradiction.Finding);
        bool wouldBeDecided = supposed.Decision == Decision.Decided;
        var reasons = wouldBeDecided ? found.Append(Would(relevant, supposed)) : finding.Reasons.Concat(found);
        // Nobody is excluded by bounds that rest on what is contradicted: who can win is not known.
        return (
            new OutcomeFinding { Decision = Decision.NotDecided, Reasons = [.. reasons.Distinct()] }, supposed);
    }

    private static ReportStatement Would(Contradiction[] against, OutcomeFinding supposed)
    {
        var premises = against.Select(found => found.Premise).Distinct().Select(Premises.StatementOf);
        return new(
            "would-be-decided", PremiseTexts.WouldBeDecided, new StatementList([.. premises]), supposed.Reasons[0]);
    }
}
