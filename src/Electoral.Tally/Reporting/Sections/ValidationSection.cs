using System.Text.Json;
using Electoral.Tally.Validation;

namespace Electoral.Tally;

/// <summary>What the rules of validation found, and what could not be checked.</summary>
internal sealed class ValidationSection(ValidationReport report) : IAuditSection
{
    private const int OnPage = 100;

    public ReportSection Describe(IFormatProvider? language) => report.Describe(language);

    public ReportSection DescribePage(IFormatProvider? language) => report.Describe(language, OnPage);

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("validation");
        report.WriteRules(json);
        json.WriteEndObject();
    }
}
