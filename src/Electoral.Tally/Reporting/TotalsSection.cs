namespace Electoral.Tally;

/// <summary>What all counted sheets add up to, with shares and turnout; annulled and pending beside.</summary>
internal sealed class TotalsSection(Totals totals) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => totals.Describe(language);
}
