namespace Electoral.Tally;

/// <summary>What a risk-limiting audit of the sheets has found.</summary>
internal sealed class RiskLimitingSection(SheetAuditResult result) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => result.Describe(language);
}
