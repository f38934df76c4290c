using Electoral.Tally.Validation;

namespace Electoral.Tally;

/// <summary>What the rules of validation found, and what could not be checked.</summary>
internal sealed class ValidationSection(ValidationReport report) : IAuditSection
{
    private const int OnPage = 100;

    public ReportSection Describe(IFormatProvider? language) => report.Describe(language);

    public ReportSection DescribePage(IFormatProvider? language) => report.Describe(language, OnPage);
}
