namespace Electoral.Tally;

/// <summary>The estimates side by side; in JSON they are in the object of the margin.</summary>
internal sealed class EstimatesSection(MarginEstimates estimates) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => estimates.Describe(language);
}
