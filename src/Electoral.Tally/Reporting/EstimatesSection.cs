using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The estimates side by side; for programs they are in the object of the margin.</summary>
internal sealed class EstimatesSection(MarginEstimates estimates) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => estimates.Describe(language);

    public void WriteJson(Utf8JsonWriter json)
    {
    }

    /// <summary>Writes the computable ones: point, error and ends as shares, and what each assumes.</summary>
    public static void WriteArray(Utf8JsonWriter json, MarginEstimates? estimates)
    {
        json.WriteStartArray("estimates");
        foreach (var estimate in estimates?.All ?? [])
        {
            if (estimate.Reason is not null) continue;
            bool hasError = estimate.Margin is { StandardError: var error } margin
                && (error > 0 || margin.Interval.Width == 0);
            json.WriteStartObject();
            json.WriteString("method", estimate.Code);
            json.WriteString("level", estimate.Level);
            json.WriteShare("marginShare", estimate.MarginShare);
            json.WriteShare("standardError", hasError ? estimate.Margin!.StandardError : null);
            json.WriteShare("low", Finite(estimate.Margin?.Interval.Low));
            json.WriteShare("high", Finite(estimate.Margin?.Interval.High));
            json.WriteString("assumption", estimate.Premise.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static double? Finite(double? end) => end is double known && double.IsFinite(known) ? known : null;
}
