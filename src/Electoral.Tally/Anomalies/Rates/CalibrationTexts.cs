namespace Electoral.Tally;

/// <summary>The words of calibration.</summary>
internal static class CalibrationTexts
{
    public static readonly ReportText Title = new(
        "Calibration of the anomaly tests", "Calibración de las pruebas de anomalías");
    public static readonly ReportText Nominal = new("Nominal rate", "Tasa nominal");
    public static readonly ReportText Familywise = new("Any family, after Holm", "Alguna familia, tras Holm");
    public static readonly ReportText FalseAlarms = new("False alarms", "Falsas alarmas");
    public static readonly ReportText Error = new("99.9 % interval", "Intervalo de 99,9 %");
    public static readonly ReportText Ends = new("{0:P1} to {1:P1}", "{0:P1} a {1:P1}");
    public static readonly ReportText AboveNominal = new(
        "in {0:P1} of clean elections with these stations its p-value is below the level",
        "en {0:P1} de elecciones limpias con estas mesas su valor p queda bajo el nivel");

    public static readonly ReportText OnlyHere = new(
        "Rates hold for clean elections with these stations, this geography and this dispersion.",
        "Las tasas valen para elecciones limpias con estas mesas, esta geografía y esta dispersión.");
}
