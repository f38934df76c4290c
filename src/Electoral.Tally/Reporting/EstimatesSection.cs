namespace Electoral.Tally;

/// <summary>The estimates side by side; for programs they are in the object of the margin.</summary>
internal sealed class EstimatesSection(MarginEstimates estimates) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => estimates.Describe(language);
}
