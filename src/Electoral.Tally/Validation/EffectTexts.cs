namespace Electoral.Tally.Validation;

/// <summary>The words of a table with and without some sheets.</summary>
internal static class EffectTexts
{
    public static readonly ReportText Title = new("Without the sheets found", "Sin las actas halladas");
    public static readonly ReportText Intro = new(
        "Leaving sheets out is a question, not a correction: their votes are left out together with their errors.",
        "Omitir actas es una pregunta, no una corrección: se omiten sus votos junto con sus errores.");

    public static readonly ReportText LeftOut = new("Sheets left out", "Actas omitidas");
    public static readonly ReportText Count = new("Votes", "Votos");
    public static readonly ReportText Before = new("All sheets", "Todas las actas");
    public static readonly ReportText After = new("Without them", "Sin ellas");
    public static readonly ReportText Change = new("Change", "Cambio");
    public static readonly ReportText Lead = new("Lead", "Ventaja");
    public static readonly ReportText Estimate = new("Estimate", "Estimación");
    public static readonly ReportText EstimatedLead = new(
        "Estimated lead of {0} over {1} in the whole", "Ventaja estimada de {0} sobre {1} en el total");

    public static readonly ReportText VerdictBefore = new("Verdict, all sheets", "Veredicto, todas las actas");
    public static readonly ReportText VerdictAfter = new("Verdict without them", "Veredicto sin ellas");
}
