namespace Electoral.Tally;

/// <summary>What share of the outstanding votes would reverse the result; not in JSON.</summary>
internal sealed class TippingPointSection(MarginAssessment assessment) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => assessment.DescribeTippingPoint(language);
}
