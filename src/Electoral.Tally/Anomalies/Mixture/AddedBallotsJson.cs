using System.Text.Json;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>Fits of mixture models as JSON.</summary>
internal static class AddedBallotsJson
{
    /// <summary>Writes the members of a report.</summary>
    public static void WriteMembers(AddedBallotsReport report, Utf8JsonWriter json)
    {
        json.WriteBoolean("exploratory", true);
        json.WriteString("notEvidenceOf", AddedBallotsTexts.NotEvidence.In(null));
        json.WriteStartArray("fits");
        foreach (var fit in report.Fits) Write(json, report.Table, fit);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TallyTable table, AddedBallotsFit fit)
    {
        json.WriteStartObject();
        json.WriteString("model", fit.Model.ToString());
        json.WriteString("selection", fit.Selection);
        json.WriteString("reason", fit.Reason?.Code);
        json.WriteStartArray("excluded");
        foreach (var excluded in fit.Excluded)
        {
            json.WriteStartObject();
            json.WriteNumber("count", excluded.Count);
            json.WriteString("reason", excluded.Reason.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (fit.Coverage is { } coverage) WriteNumbers(json, fit, coverage);
        if (fit.IsComputable) WriteRows(json, table, fit);
        json.WriteStartArray("warnings");
        foreach (var warning in fit.Warnings) json.WriteStringValue(warning.Code);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, AddedBallotsFit fit, MixtureCoverage coverage)
    {
        json.WriteNumber("sheets", coverage.Sheets);
        json.WriteNumber("votes", coverage.Votes);
        json.WriteWhole("centres", coverage.Centres);
        json.WriteNumber("sheetsAlone", coverage.SheetsAlone);
        json.WriteNumber("votesAlone", coverage.VotesAlone);
        json.WriteNumber("lead", fit.Lead);
        json.WriteBoolean("distinguishable", fit.IsDistinguishable);
        Write(json, "addedBallots", fit.AddedBallots);
        Write(json, "addedIncremental", fit.AddedIncremental);
        Write(json, "addedExtreme", fit.AddedExtreme);
        Write(json, "incrementalShare", fit.IncrementalShare);
        Write(json, "extremeShare", fit.ExtremeShare);
        json.WriteShare("oddShare", fit.OddShare);
        json.WriteShare("intensity", fit.Intensity);
        json.WriteShare("spread", fit.Spread);
        json.WriteShare("dispersion", fit.Dispersion);
        json.WriteShare("likelihoodRatio", fit.LikelihoodRatio);
        json.WriteShare("p", fit.PValue?.Value);
        json.WriteString("pMethod", fit.PValue?.Method.ToString());
        if (fit.Reference is { } reference)
        {
            json.WriteStartObject("reference");
            json.WriteNumber("elections", reference.Values.Count);
            json.WriteNumber("mean", reference.Mean);
            json.WriteNumber("least", reference.Least);
            json.WriteNumber("largest", reference.Largest);
            json.WriteNumber("p", reference.PValue.Value);
            json.WriteBoolean("repeatsTable", reference.RepeatsTable);
            json.WriteEndObject();
        }

        if (fit.CleanPart is not { } clean) return;
        json.WriteStartObject("cleanPart");
        json.WriteNumber("distance", clean.Distance);
        json.WriteNumber("p", clean.PValue.Value);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, TallyTable table, AddedBallotsFit fit)
    {
        json.WriteStartArray("rows");
        foreach (var row in fit.Listed)
        {
            json.WriteStartObject();
            json.WriteNumber("row", row.Row);
            json.WriteString("sheet", table[row.Row].ToString());
            json.WriteNumber("posterior", row.Posterior);
            json.WriteNumber("ballots", row.ExpectedBallots);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, AddedBallotsEstimate estimate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", estimate.Value);
        json.WriteShare("low", estimate.Interval?.Low);
        json.WriteShare("high", estimate.Interval?.High);
        json.WriteEndObject();
    }
}
