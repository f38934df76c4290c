namespace Electoral.Tally;

/// <summary>Whether the collected sheets decide a contest under a rule, why, and what that rests on.</summary>
/// <remarks>Equality compares the lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record MarginVerdict
{
    internal MarginVerdict(OutcomeRule rule, OutcomeFinding finding, IReadOnlyList<Premise> premises) =>
        (Rule, Finding, Premises) = (rule, finding, premises);

    /// <summary>The rule.</summary>
    public OutcomeRule Rule { get; }

    /// <summary>What the rule says of the bounds.</summary>
    public OutcomeFinding Finding { get; }

    /// <summary>Whether one outcome alone is possible, as far as the premises hold.</summary>
    public Decision Decision => Finding.Decision;

    /// <summary>Why, in sentences.</summary>
    public IReadOnlyList<ReportStatement> Reasons => Finding.Reasons;

    /// <summary>What the verdict rests on.</summary>
    public IReadOnlyList<Premise> Premises { get; }

    /// <summary>The decision, the rule and the first reason, in one line.</summary>
    public override string ToString() => $"{Decision} ({Rule}): {string.Join(" ", Reasons.Take(1))}";
}
