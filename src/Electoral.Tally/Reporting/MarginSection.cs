namespace Electoral.Tally;

/// <summary>Bounds and verdict with their premises; tipping point and sensitivity have their own sections.</summary>
internal sealed class MarginSection(MarginAssessment assessment) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => assessment.DescribeVerdict(language);
}
