namespace Electoral.Tally;

/// <summary>Whether announced totals can be true; in text under every reading of what they cover.</summary>
internal sealed class ClaimSection(IReadOnlyList<ClaimCheck> readings) : IAuditSection
{
    // What the claim states itself comes first.
    private ClaimCheck Stated => readings[0];

    public ReportSection Describe(IFormatProvider? language) => Stated.DescribeBeside(readings, language);
}
