using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>What the families of anomaly tests found, and what they did not find.</summary>
internal sealed class AnomaliesSection(AnomalyReport report) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => report.Describe(language);

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("anomalies");
        json.WriteStartArray("families");
        foreach (var finding in report.Families)
        {
            json.WriteStartObject();
            json.WriteString("name", finding.Name);
            json.WriteString("verdict", finding.Verdict.ToString());
            json.WriteStartArray("tests");
            foreach (var test in finding.Family.Tests) Write(json, test);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("flaggedSheets", report.FlaggedRows.Count);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnomalyTest test)
    {
        json.WriteStartObject();
        json.WriteString("id", test.Id);
        json.WriteString("selection", test.Selection);
        json.WriteString("level", test.Level?.Name);
        json.WriteNumber("n", test.N);
        json.WriteNumber("excluded", test.ExcludedTotal);
        json.WriteShare("statistic", test.Statistic);
        WriteP(json, test.PValue);
        json.WriteString("pMethod", test.PValue?.Method.ToString());
        json.WriteShare("effect", test.Effect?.Value);
        json.WriteBoolean("descriptive", test.IsDescriptive);
        json.WriteEndObject();
    }

    // A p-value below what a double holds is a JSON number all the same, and never 0.
    private static void WriteP(Utf8JsonWriter json, PValue? p)
    {
        json.WritePropertyName("p");
        if (p is not { } value) json.WriteNullValue();
        else if (value.Value > 0) json.WriteNumberValue(value.Value);
        else json.WriteRawValue(value.ToString("G9", CultureInfo.InvariantCulture));
    }
}
