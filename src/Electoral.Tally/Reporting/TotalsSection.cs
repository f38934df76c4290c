namespace Electoral.Tally;

/// <summary>
/// The totals of all counted sheets, with shares and turnout; annulled and pending sheets are shown separately.
/// </summary>
internal sealed class TotalsSection(Totals totals) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => totals.Describe(language);
}
