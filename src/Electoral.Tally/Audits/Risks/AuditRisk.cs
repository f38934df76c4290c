using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>
/// The measured risk of an audit, kept as its natural logarithm: the largest probability, over all ways in which the
/// reported outcome can be wrong, that the audit finds evidence for it at least as strong as the evidence found.
/// </summary>
/// <remarks>
/// <para>It is a p-value of the null hypothesis that the reported outcome is wrong, and it is valid even if it is
/// looked at after every draw. It is valid only for ballots or sheets drawn at random in the stated way. It is not the
/// probability that the outcome is wrong, and it does not show that the paper is what the voters cast.</para>
/// <para>0 means that no wrong outcome is compatible with what was counted; 1 means that there is no evidence. Equality
/// compares the logarithm; the default value is a risk of 1. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditRisk>))]
public readonly record struct AuditRisk : IFormattable, IJsonResult<AuditRisk>
{
    private const int Digits = 3;

    private AuditRisk(double logValue) => LogValue = logValue;

    /// <summary>The natural logarithm: not above 0, and minus infinity for a risk of 0.</summary>
    public double LogValue { get; }

    /// <summary>The risk, 0 to 1; below 4.9e-324 it rounds to 0, so check <see cref="IsZero"/>.</summary>
    public double Value => Math.Exp(LogValue);

    /// <summary>Whether no wrong outcome is compatible with what was counted.</summary>
    public bool IsZero => double.IsNegativeInfinity(LogValue);

    /// <summary>No evidence: a risk of 1.</summary>
    internal static AuditRisk One => default;

    /// <summary>No wrong outcome is possible: a risk of 0.</summary>
    internal static AuditRisk Zero => new(double.NegativeInfinity);

    /// <summary>A risk from its logarithm, at most 1.</summary>
    internal static AuditRisk FromLog(double logValue) => new(Math.Min(0, logValue) + 0.0);

    /// <summary>The smaller of two.</summary>
    internal static AuditRisk Least(AuditRisk first, AuditRisk second) =>
        first.LogValue <= second.LogValue ? first : second;

    /// <summary>Whether the risk is at most a limit.</summary>
    /// <param name="riskLimit">The risk limit, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not between 0 and 1.</exception>
    public bool Meets(double riskLimit)
    {
        RiskLimits.Check(riskLimit);
        return LogValue <= Math.Log(riskLimit);
    }

    /// <summary>Three significant digits, invariant: "0.0313", "3.20e-12", "0".</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The risk with three significant digits.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">The culture of the decimal separator; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return IsZero ? "0" : LogNumber.Format(LogValue, Digits, formatProvider ?? CultureInfo.InvariantCulture);
    }

    static void IJsonResult<AuditRisk>.Describe(JsonForm<AuditRisk> form) => form
        .Member("value", JsonKinds.Tiny, risk => (risk.Value, risk.ToString()))
        .Number("logValue", risk => risk.LogValue)
        .Truth("isZero", risk => risk.IsZero);
}
