namespace Electoral.Tally;

/// <summary>The sheets compared with those of a second source.</summary>
/// <param name="comparison">What was found.</param>
/// <param name="level">The level whose units are listed.</param>
internal sealed class ComparisonSection(SheetComparison comparison, string level) : IAuditSection
{
    private const int Listed = 10, ListedOnPage = 100;

    public ReportSection Describe(IFormatProvider? language) =>
        new ComparisonReport(comparison, language).Section(level, Listed, onPage: false);

    public ReportSection DescribePage(IFormatProvider? language) =>
        new ComparisonReport(comparison, language).Section(level, ListedOnPage, onPage: true);
}
