using System.Text.Json;
using Electoral.Tally.Audits;

namespace Electoral.Tally;

/// <summary>What a risk-limiting audit of the sheets has found.</summary>
internal sealed class RiskLimitingSection(SheetAuditResult result) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => result.Describe(language);

    public void WriteJson(Utf8JsonWriter json)
    {
        var plan = result.Draw.Plan;
        json.WriteStartObject("riskLimitingAudit");
        json.WriteString("status", result.Status.ToString());
        json.WriteNumber("risk", result.Risk.Value);
        json.WriteNumber("riskLimit", plan.Options.RiskLimit);
        json.WriteString("method", plan.Options.Method.ToString());
        json.WriteString("seed", result.Draw.Seed);
        json.WriteString("manifest", plan.ManifestHash);
        json.WriteNumber("sheets", plan.SheetCount);
        json.WriteNumber("draws", result.Draw.Draws.Count);
        json.WriteNumber("recorded", result.SheetsRecorded);
        json.WriteNumber("differing", result.Errors.Count);
        json.WriteNumber("outstanding", result.Outstanding.Count);
        json.WriteNumber("moreDraws", result.MoreDraws);
        json.WriteEndObject();
    }
}
