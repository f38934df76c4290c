namespace Electoral.Tally;

/// <summary>The words of the sensitivity curve.</summary>
internal static class SensitivityTexts
{
    public static readonly ReportText Title =
        new("Sensitivity to missing sheets", "Sensibilidad a las actas que faltan");
    public static readonly ReportText Lead = new("Collected lead", "Ventaja recogida");
    public static readonly ReportText Outstanding =
        new("Outstanding votes of the two", "Votos que faltan de los dos");

    public static readonly ReportText AtRandom = new(
        "Lead if missing sheets are like collected ones", "Ventaja si las actas que faltan son como las recogidas");

    public static readonly ReportText Tipping =
        new("Shift at which the lead is lost", "Desplazamiento que anula la ventaja");
    public static readonly ReportText Odds = new("as an odds ratio", "como razón de momios");
    public static readonly ReportText Implied = new(
        "Share of the outstanding votes of the two that this implies", "Parte de los votos que faltan que implica");

    public static readonly ReportText Spread = new(
        "Spread of the shift that keeps the lead at 95 %", "Dispersión que conserva la ventaja al 95 %");

    public static readonly ReportText Shift = new("Shift (log-odds)", "Desplazamiento (logits)");
    public static readonly ReportText Margin = new("Lead", "Ventaja");
    public static readonly ReportText TrailingShare = new("Trailing share", "Parte del segundo");
    public static readonly ReportText None = new("no shift loses the lead", "ningún desplazamiento anula la ventaja");
    public static readonly ReportText NothingOutstanding = new("nothing is outstanding", "no falta nada");
    public static readonly ReportText Assumption = new(
        "Assumption: within a stratum, missing sheets differ from collected ones by this shift of the log-odds against "
        + "the leader and in nothing else (strata: {0:N0}). This is not a probability.",
        "Supuesto: dentro de un estrato, las actas que faltan difieren de las recogidas en este desplazamiento de los "
        + "logits contra quien va adelante y en nada más (estratos: {0:N0}). No es una probabilidad.");

    public static readonly ReportText Collapsed = new(
        "Strata with no collected vote for either of the two take the share of the unit above; there are {0:N0}: {1}.",
        "Los estratos sin votos recogidos de los dos toman la parte de la unidad superior; son {0:N0}: {1}.");
}
