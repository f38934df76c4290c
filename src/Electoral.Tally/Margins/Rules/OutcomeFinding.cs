using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What a rule finds for bounds or for a vote: whether only one outcome is possible, and which.</summary>
/// <remarks>Equality compares the lists as objects. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<OutcomeFinding>))]
public sealed record OutcomeFinding : IJsonResult<OutcomeFinding>, IFormattable
{
    /// <summary>Whether one outcome alone is possible.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The outcome where it is decided; otherwise null.</summary>
    public OutcomeKind? Outcome { get; init; }

    /// <summary>What the outcome is called in reports. <value>The default is null: by its kind.</value></summary>
    public ReportText? OutcomeName { get; init; }

    /// <summary>The candidate who wins, where that is decided; otherwise null.</summary>
    public Candidate? Winner { get; init; }

    /// <summary>
    /// The two who reach the second round, where a second round and both of them are decided; else none.
    /// </summary>
    public IReadOnlyList<Candidate> Finalists { get; init; } = [];

    /// <summary>
    /// The candidates who have the same number of votes, more than anybody else, where nothing is outstanding and the
    /// rule asks for one of them: votes do not decide between them. Else none.
    /// </summary>
    public IReadOnlyList<Candidate> Tied { get; init; } = [];

    /// <summary>
    /// The candidates who can still win at once, or draw level with whoever does; none where
    /// nothing is outstanding and they are tied.
    /// </summary>
    public IReadOnlyList<Candidate> CanWin { get; init; } = [];

    /// <summary>Why, in sentences.</summary>
    public required IReadOnlyList<ReportStatement> Reasons { get; init; }

    /// <summary>Whether the outcome is one that the collected votes alone give, whatever is missing.</summary>
    internal bool IsBeyondMissing { get; init; }

    /// <summary>What to call the outcome, where it is decided.</summary>
    internal ReportText? NameOfOutcome => OutcomeName ?? (Outcome is { } kind ? RuleTexts.Of(kind) : null);

    /// <summary>The decision and the first reason, in one line, in English.</summary>
    public override string ToString() => In(null);

    /// <summary>The decision and the first reason, in one line.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return In(formatProvider);
    }

    private string In(IFormatProvider? language) => AssessmentTexts.Of(Decision).In(language)
        + (Reasons is [var first, ..] ? $": {first.ToString(null, language)}" : "");

    static void IJsonResult<OutcomeFinding>.Describe(JsonForm<OutcomeFinding> form) => form
        .Word("decision", finding => finding.Decision)
        .Word("outcome", finding => finding.Outcome)
        .TextOrNull("outcomeName", finding => finding.OutcomeName?.In(null))
        .ItemOrNull("winner", finding => finding.Winner)
        .Items("finalists", finding => finding.Finalists)
        .Items("tied", finding => finding.Tied)
        .Items("canWin", finding => finding.CanWin)
        .Items("reasons", finding => finding.Reasons);
}
