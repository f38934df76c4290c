namespace Electoral.Tally;

/// <summary>What share of the outstanding votes would turn the result; for people only.</summary>
internal sealed class TippingPointSection(MarginAssessment assessment) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => assessment.DescribeTippingPoint(language);
}
