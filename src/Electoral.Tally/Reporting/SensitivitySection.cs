namespace Electoral.Tally;

/// <summary>How much the missing sheets would have to differ from the collected ones; not in JSON.</summary>
internal sealed class SensitivitySection(MarginAssessment assessment) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => assessment.DescribeSensitivity(language);
}
