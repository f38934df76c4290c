namespace Electoral.Tally;

/// <summary>The words of predictions.</summary>
internal static class PredictionTexts
{
    public static readonly ReportText Hierarchical =
        new("Prediction by the finest unit with sheets", "Predicción por la unidad más fina con actas");

    public static readonly ReportText CollectedVotes = new("Collected", "Recogidos");
    public static readonly ReportText PredictedVotes = new("Predicted in the whole", "Previstos en total");
    public static readonly ReportText Level = new("Level", "Nivel");
    public static readonly ReportText ServedStations = new("Missing stations served", "Mesas faltantes servidas");
    public static readonly ReportText Served = new("Which level served", "Qué nivel sirvió");

    public static readonly ReportText LikeTheirUnit = new(
        "Assumption: missing stations turn out and vote like the collected ones of the unit that served them. No "
        + "standard error is defined.",
        "Supuesto: las mesas que faltan participan y votan como las recogidas de la unidad que las sirvió. No hay "
        + "error estándar definido.");

    public static readonly ReportText Unserved = new(
        "{0:N0} missing stations could not be predicted: they have no registered voters given, or there is no sheet.",
        "{0:N0} mesas que faltan no se pudieron prever: no dan inscritos o no hay ninguna acta.");
}
