namespace Electoral.Tally;

/// <summary>How unlike the collected sheets the missing ones would have to be; for people only.</summary>
internal sealed class SensitivitySection(MarginAssessment assessment) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => assessment.DescribeSensitivity(language);
}
