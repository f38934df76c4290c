using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Whether the collected sheets decide a contest under a rule, why, and what that rests on.</summary>
/// <remarks>Equality compares the lists as objects. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<MarginVerdict>))]
public sealed record MarginVerdict : IJsonResult<MarginVerdict>, IFormattable
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

    /// <summary>The decision, the rule and the first reason, in one line, in English.</summary>
    public override string ToString() => In(null);

    /// <summary>The decision, the rule and the first reason, in one line.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return In(formatProvider);
    }

    private string In(IFormatProvider? language)
    {
        string rule = Rule.Statement.ToString(null, language);
        string reason = Reasons is [var first, ..] ? first.ToString(null, language) : "";
        return $"{AssessmentTexts.Of(Decision).In(language)} ({rule}): {reason}";
    }

    static void IJsonResult<MarginVerdict>.Describe(JsonForm<MarginVerdict> form) => form
        .Item("finding", verdict => verdict.Finding)
        .ItemOrNull("conditional", verdict => verdict.Conditional)
        .Word("decision", verdict => verdict.Decision)
        .Items("reasons", verdict => verdict.Reasons)
        .Items("premises", verdict => verdict.Premises);
}
