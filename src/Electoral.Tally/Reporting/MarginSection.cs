namespace Electoral.Tally;

/// <summary>
/// Bounds and verdict with what they rest on; tipping point and sensitivity are sections of their own.
/// </summary>
internal sealed class MarginSection(MarginAssessment assessment) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => assessment.DescribeVerdict(language);
}
