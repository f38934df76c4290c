using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Whether the collected sheets decide a contest under a rule, why, and what that rests on.</summary>
/// <remarks>Equality compares the lists as objects. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<MarginVerdict>))]
public sealed record MarginVerdict : IJsonResult<MarginVerdict>
{
    internal MarginVerdict(
        OutcomeRule rule, OutcomeFinding finding, OutcomeFinding? conditional, IReadOnlyList<Premise> premises) =>
        (Rule, Finding, Conditional, Premises) = (rule, finding, conditional, premises);

    /// <summary>The rule.</summary>
    public OutcomeRule Rule { get; }

    /// <summary>
    /// What the rule says of the bounds. Where the roll or the collected sheets contradict a premise, it is not
    /// decided, for that reason, unless the options state the premise.
    /// </summary>
    public OutcomeFinding Finding { get; }

    /// <summary>
    /// What the rule would say if the contradicted premises held; null where none is contradicted. It proves nothing.
    /// </summary>
    public OutcomeFinding? Conditional { get; }

    /// <summary>Whether one outcome alone is possible, as far as the premises hold that nothing contradicts.</summary>
    public Decision Decision => Finding.Decision;

    /// <summary>Why, in sentences.</summary>
    public IReadOnlyList<ReportStatement> Reasons => Finding.Reasons;

    /// <summary>What the verdict rests on.</summary>
    public IReadOnlyList<Premise> Premises { get; }

    /// <summary>The decision, the rule and the first reason, in one line.</summary>
    public override string ToString() =>
        $"{AssessmentTexts.Of(Decision).In(null)} ({Rule}): {string.Join(" ", Reasons.Take(1))}";

    static void IJsonResult<MarginVerdict>.Describe(JsonForm<MarginVerdict> form) => form
        .Item("finding", verdict => verdict.Finding)
        .ItemOrNull("conditional", verdict => verdict.Conditional)
        .Word("decision", verdict => verdict.Decision)
        .Items("reasons", verdict => verdict.Reasons)
        .Items("premises", verdict => verdict.Premises);
}
