namespace Electoral.Tally;

/// <summary>What the families of anomaly tests found, and what they did not find.</summary>
internal sealed class AnomaliesSection(AnomalyReport report) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => report.Describe(language);
}
