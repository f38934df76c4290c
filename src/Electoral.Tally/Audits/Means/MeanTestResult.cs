using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>What a test of a mean found.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<MeanTestResult>))]
public sealed class MeanTestResult : IJsonResult<MeanTestResult>
{
    internal MeanTestResult(AuditRisk[] history, AuditRisk risk) => (History, Risk) = (Array.AsReadOnly(history), risk);

    /// <summary>The risk after each draw: the inverse of the running product, at most 1.</summary>
    public IReadOnlyList<AuditRisk> History { get; }

    /// <summary>
    /// The least risk after any draw, which is valid whenever one stops; 1 if the draws exclude every mean above that
    /// of the null hypothesis.
    /// </summary>
    public AuditRisk Risk { get; }

    /// <summary>The risk and the number of draws; invariant.</summary>
    public override string ToString() => VisibleText.Line($"risk {Risk} after {History.Count} draws");

    static void IJsonResult<MeanTestResult>.Describe(JsonForm<MeanTestResult> form) => form
        .Items("history", result => result.History)
        .Item("risk", result => result.Risk);
}
