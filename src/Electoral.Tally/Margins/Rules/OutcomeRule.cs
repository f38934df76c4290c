using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The rule by which votes become an outcome; every verdict is given under a rule.</summary>
/// <remarks>
/// <para>A rule compares whole numbers only, so that its answer is exact: 40 % is met by 40 votes of 100 and not by 39
/// of 98. It says Decided where every content of the missing stations leads to one outcome, and only there.</para>
/// <para>Derive from it to write your own. What it finds is checked against the contents of the missing stations in
/// which all votes are one candidate's, and refused where one of them leads to another outcome. Immutable and safe to
/// share between threads, as yours must be.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<OutcomeRule>))]
public abstract partial class OutcomeRule : IJsonResult<OutcomeRule>
{
    /// <summary>A rule.</summary>
    /// <param name="statement">The rule in words.</param>
    protected OutcomeRule(ReportStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Statement = statement;
    }

    /// <summary>The rule in words.</summary>
    public ReportStatement Statement { get; }

    /// <summary>What the rule says of the whole, given what is collected and what is missing.</summary>
    /// <param name="bounds">The bounds.</param>
    /// <exception cref="InvalidOperationException">
    /// The user's rule says Decided although another outcome is possible, or contradicts itself.
    /// </exception>
    public OutcomeFinding Judge(ContestBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        var why = NoBounds.Of(bounds);
        if (why.Count > 0 && NeedsCapacity) return new() { Decision = Decision.NotDecided, Reasons = why };
        var finding = Find(bounds);
        if (!IsBuiltIn) FindingCheck.Require(this, bounds, finding, Find);
        return finding;
    }

    /// <summary>The rule in words.</summary>
    public override string ToString() => Statement.ToString();

    /// <summary>The rules that an assessment shows in addition to its own.</summary>
    internal static IReadOnlyList<OutcomeRule> Common =>
        [Plurality, TwoRoundMajority, FiftyOrFortyWithTen, FortyFiveOrFortyWithTen];

    /// <summary>Whether the rule can say nothing where nothing bounds the missing stations.
    /// <value>The default is true.</value></summary>
    protected virtual bool NeedsCapacity => true;

    /// <summary>
    /// Whether the number of registered voters enters the rule itself, and not only as a bound of missing stations:
    /// then nothing is decided where roll and sheets contradict each other in it. <value>The default is false.</value>
    /// </summary>
    protected internal virtual bool IsOfRegister => false;

    /// <summary>Whether the rule is one of the library's, which tests hold against every content.</summary>
    internal virtual bool IsBuiltIn => false;

    /// <summary>What the rule says of bounds.</summary>
    /// <param name="bounds">
    /// What is collected and what is missing. In a bound that is null nothing limits what is missing.
    /// </param>
    /// <returns>
    /// Decided, with the outcome, where every content of the missing stations leads to it;
    /// else not decided. Reasons in either case.
    /// </returns>
    protected abstract OutcomeFinding Find(ContestBounds bounds);

    static void IJsonResult<OutcomeRule>.Describe(JsonForm<OutcomeRule> form) => form
        .Include(JsonForms<ReportStatement>.Form, rule => rule.Statement);
}
