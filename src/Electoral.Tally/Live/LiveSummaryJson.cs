using System.Text.Json;

namespace Electoral.Tally.Live;

/// <summary>Writes the parts of a summary into an object that was begun.</summary>
internal static class LiveSummaryJson
{
    public static void WriteCoverage(Utf8JsonWriter json, UnitCoverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("collected", coverage.Sheets);
        json.WriteWhole("stations", coverage.Stations);
        json.WriteWhole("missing", coverage.Missing);
        json.WriteNumber("pending", coverage.Pending);
        json.WriteNumber("annulled", coverage.Annulled);
        json.WriteShare("bySheets", coverage.BySheets);
        json.WriteWhole("registered", coverage.Registered);
        json.WriteWhole("registeredCollected", coverage.RegisteredCollected);
        json.WriteShare("byRegistered", coverage.ByRegistered);
        json.WriteEndObject();
    }

    public static void WriteMargin(Utf8JsonWriter json, ContestBounds bounds)
    {
        json.WriteString("leader", bounds.Leader.Votes > 0 ? bounds.Leader.Candidate.Id : null);
        json.WriteString("runnerUp", bounds.RunnerUp?.Candidate.Id);
        json.WriteWhole("lead", bounds.Margin?.Lead);
        json.WriteWhole("leadMin", bounds.Margin?.LeadMin);
        json.WriteWhole("leadMax", bounds.Margin?.LeadMax);
        json.WriteWhole("outstanding", bounds.Outstanding.Capacity);
    }

    public static void WriteVerdict(Utf8JsonWriter json, MarginVerdict verdict, DateTimeOffset? since)
    {
        json.WriteStartObject("verdict");
        json.WriteString("decision", verdict.Decision.ToString());
        if (since is { } moment) json.WriteString("since", moment);
        else json.WriteNull("since");
        json.WriteString("winner", verdict.Finding.Winner?.Id);
        json.WriteString("rule", verdict.Rule.Statement.ToString());
        json.WriteStartArray("reasons");
        foreach (var reason in verdict.Reasons) WriteStatement(json, reason, null);
        json.WriteEndArray();
        json.WriteStartArray("premises");
        foreach (var premise in verdict.Premises) WriteStatement(json, premise.Statement, premise);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, ReportStatement statement, Premise? premise)
    {
        json.WriteStartObject();
        json.WriteString("code", statement.Code);
        json.WriteString("text", statement.ToString());
        if (premise is not null)
        {
            json.WriteString("standing", premise.Standing.ToString());
            json.WriteString("finding", premise.Finding?.ToString());
        }

        json.WriteEndObject();
    }
}
