using System.Text.Json;

namespace Electoral.Tally;

/// <summary>
/// Bounds and verdict with what they rest on; tipping point and sensitivity are sections of their own.
/// </summary>
internal sealed class MarginSection(MarginAssessment assessment, MarginEstimates? estimates) : IAuditSection
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
        var (verdict, coverage) = (assessment.Verdict, assessment.Coverage);
        // The sheets that these numbers are of: fewer than those of the totals where some are outside the frame.
        json.WriteNumber("sheets", coverage.Whole.Sheets);
        json.WriteNumber("sheetsOutsideFrame", coverage.OutsideFrame.Count);
        json.WriteNumber("furtherSheetsOfStations", coverage.DuplicateSheets.Count);
        json.WriteNumber("unreadRowsOfRoll", coverage.Frame.UnreadRows + coverage.Frame.IgnoredRows);
        json.WriteStartObject("rule");
        json.WriteStatement(verdict.Rule.Statement);
        json.WriteEndObject();
        json.WriteString("verdict", verdict.Decision.ToString());
        WriteOutcome(json, verdict.Finding);
        json.WriteStatements("reasons", verdict.Reasons);
        WriteConditional(json, verdict.Conditional);
        json.WriteStartArray("premises");
        foreach (var premise in verdict.Premises) Write(json, premise);
        json.WriteEndArray();
        json.WriteBoolean("majorityGuaranteed", bounds.MajorityGuaranteed && assessment.Against.Count == 0);
        EstimatesSection.WriteArray(json, estimates);
        json.WriteEndObject();
    }

    /// <summary>What would be found if the premises held that are contradicted.</summary>
    private static void WriteConditional(Utf8JsonWriter json, OutcomeFinding? finding)
    {
        if (finding is null)
        {
            json.WriteNull("ifPremisesHeld");
            return;
        }

        json.WriteStartObject("ifPremisesHeld");
        json.WriteString("verdict", finding.Decision.ToString());
        WriteOutcome(json, finding);
        json.WriteStatements("reasons", finding.Reasons);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, OutcomeFinding finding)
    {
        json.WriteString("outcome", finding.Outcome?.ToString());
        json.WriteString("winner", finding.Winner?.Id);
    }

    private static void Write(Utf8JsonWriter json, Premise premise)
    {
        json.WriteStartObject();
        json.WriteStatement(premise.Statement);
        json.WriteString("standing", premise.Standing.ToString());
        if (premise.Finding is { } finding)
        {
            json.WriteStartObject("finding");
            json.WriteStatement(finding);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("finding");
        }

        json.WriteEndObject();
    }
}
