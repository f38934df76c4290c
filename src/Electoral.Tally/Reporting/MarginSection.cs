using System.Text.Json;

namespace Electoral.Tally;

/// <summary>
/// Bounds and verdict with what they rest on; tipping point and sensitivity are sections of their own.
/// </summary>
internal sealed class MarginSection(MarginAssessment assessment) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => assessment.DescribeVerdict(language);

    public void WriteJson(Utf8JsonWriter json)
    {
        var bounds = assessment.Bounds;
        json.WriteStartObject("margin");
        json.WriteString("leader", bounds.Leader.Candidate.Id);
        json.WriteString("runnerUp", bounds.RunnerUp?.Candidate.Id);
        json.WriteStartArray("tied");
        foreach (var candidate in bounds.Tied) json.WriteStringValue(candidate.Id);
        json.WriteEndArray();
        json.WriteWhole("lead", bounds.Margin?.Lead);
        json.WriteWhole("leadMin", bounds.Margin?.LeadMin);
        json.WriteWhole("leadMax", bounds.Margin?.LeadMax);
        json.WriteString("verdict", assessment.Verdict.Decision.ToString());
        json.WriteStartArray("reasons");
        foreach (var reason in assessment.Verdict.Reasons) json.WriteStringValue(reason.ToString());
        json.WriteEndArray();
        json.WriteBoolean("majorityGuaranteed", bounds.MajorityGuaranteed);
        EstimatesSection.WriteArray(json, assessment.Estimates);
        json.WriteEndObject();
    }
}
