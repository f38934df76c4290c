namespace Electoral.Tally;

/// <summary>The words of predictions.</summary>
internal static class PredictionTexts
{
    public static readonly ReportText Hierarchical =
        new("Prediction by the finest unit with sheets", "Predicción por la unidad más fina con actas");

    public static readonly ReportText CollectedVotes = new("Collected", "Recogidos");
    public static readonly ReportText PredictedVotes = new("Predicted in the whole", "Previstos en total");
    public static readonly ReportText Level = new("Level", "Nivel");
    public static readonly ReportText ServedStations = new("Missing stations predicted", "Mesas faltantes previstas");
    public static readonly ReportText Served = new("Level used", "Nivel usado");

    public static readonly ReportText LikeTheirUnit = new(
        "Assumption: missing stations turn out and vote like the collected ones of the unit "
        + "used for them. No standard error is defined.",
        "Supuesto: las mesas que faltan participan y votan como las recogidas de la unidad usada para ellas. No hay "
        + "error estándar definido.");

    public static readonly CountText Unserved = new(
        new(
            "1 missing station could not be predicted: its registered voters are not given, or there is no sheet.",
            "1 mesa que falta no se pudo prever: no se dan sus inscritos o no hay ninguna acta."),
        new(
            "{0:N0} missing stations could not be predicted: their registered "
            + "voters are not given, or there is no sheet.",
            "{0:N0} mesas que faltan no se pudieron prever: no se dan sus inscritos o no hay ninguna acta."));
}
