namespace Electoral.Tally;

/// <summary>How much of a frame is collected, what does not fit it, and the first missing stations.</summary>
internal sealed class CoverageSection(Coverage coverage) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => coverage.Describe(language);
}
